package dev.writeback.model;

import dev.writeback.sd.Guid;
import java.util.Optional;

/**
 * The tenant that the directory itself names, for the hybrid join of devices.
 *
 * @param id the tenant's id; empty: not named
 * @param domain a verified domain of the tenant; empty: not named
 */
public record TenantHint(Optional<Guid> id, Optional<String> domain) {}
