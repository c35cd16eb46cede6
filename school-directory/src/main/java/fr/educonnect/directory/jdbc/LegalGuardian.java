package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.guardian.Guardianship;

/** {@link Guardianship#legalOn} as a condition: the record is a legal guardian of some child. */
final class LegalGuardian {

    private LegalGuardian() {}

    /**
     * @param guardianId the column that names the record
     * @return a condition with one parameter, the day in Europe/Paris
     */
    static String on(String guardianId) {
        return "EXISTS (SELECT 1 FROM school.guardianship lg WHERE lg.guardian_id = " + guardianId + " AND " + by("lg")
                + ")";
    }

    /**
     * @param link the alias of a {@code school.guardianship}
     * @return a condition with one parameter, the day in Europe/Paris
     */
    static String by(String link) {
        return link + ".legal_level = " + Guardianship.LEGAL_GUARDIAN + " AND (" + link + ".end_date IS NULL OR " + link
                + ".end_date > ?)";
    }
}
