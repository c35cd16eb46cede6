package fr.educonnect.directory.child;

import java.time.LocalDate;

/**
 * A pupil.
 *
 * @param id        primary key in the school database; may change when the base is filled anew
 * @param sourceKey key in the schools' files; survives a new import
 * @param ine       national pupil number; null where unknown
 * @param lastName  as the school writes it
 * @param firstName as the school writes it
 * @param birthDate never null
 */
public record Child(long id, String sourceKey, String ine, String lastName, String firstName, LocalDate birthDate) {

    /** Names the record only: what is personal must not reach a log. */
    @Override
    public String toString() {
        return "Child[" + id + "]";
    }
}
