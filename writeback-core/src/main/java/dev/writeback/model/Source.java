package dev.writeback.model;

/**
 * Where an observation comes from, for people.
 *
 * @param kind the way it was read, such as {@code ldap} or {@code fake}
 * @param place where exactly, such as a server and the name of an object
 */
public record Source(String kind, String place) {
    @Override
    public String toString() {
        return kind + " " + place;
    }
}
