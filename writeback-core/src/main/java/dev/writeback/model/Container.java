package dev.writeback.model;

import dev.writeback.sd.SecurityDescriptor;

/**
 * An object between the domain head and users: mostly an organizational unit.
 *
 * @param dn where it stands
 * @param descriptor its descriptor, without audit list
 */
public record Container(Dn dn, Observation<SecurityDescriptor> descriptor) {}
