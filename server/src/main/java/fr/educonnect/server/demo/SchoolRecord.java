package fr.educonnect.server.demo;

/**
 * A guardian in one school's export.
 *
 * @param uai the school
 * @param personId PERSONNE_ID in its file of guardians
 */
public record SchoolRecord(String uai, String personId) {

    /**
     * The key that the import gives it.
     *
     * @return {@code school.guardian.source_key}
     */
    String sourceKey() {
        return uai + personId;
    }
}
