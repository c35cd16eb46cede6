package fr.educonnect.schoolimport.siecle;

import java.util.Map;
import java.util.Set;

/**
 * The two layouts in which SIECLE tells what a person is to a pupil, mapped to one.
 *
 * <p>Since March 2018: NIVEAU_RESPONSABILITE 1 (légal), 2 (en charge), 3 (contact) and a two-digit CODE_PARENTE. Before: RESP_LEGAL 1 or 2
 * (first and second legal representative, equal in law: level 1), 0 (none) and a one-digit CODE_PARENTE. Whoever is none but pays
 * (RESP_FINANCIER) has the child in charge: level 2; anyone else is a contact: level 3.
 *
 * <p>Only level 1 may hold an account, so whatever cannot be read becomes level 3 and is reported.
 */
final class LinkLayout {

    /** What a relation is when the file's code says nothing: "autre". */
    static final int OTHER = 90;

    private static final int CONTACT = 3;
    private static final Set<String> RELATIONS =
            Set.of("10", "20", "37", "38", "39", "41", "42", "43", "50", "51", "70", "90");
    private static final Map<String, Integer> OLD_RELATIONS =
            Map.of("1", 20, "2", 10, "3", 50, "4", 39, "5", 51, "6", 90, "7", 70);

    private String level;
    private String legal;
    private String relation;
    private boolean pays;

    /** Takes one field of RESPONSABLE_ELEVE; null values are absent ones. */
    void field(String name, String value) {
        switch (name) {
            case "NIVEAU_RESPONSABILITE" -> level = value;
            case "RESP_LEGAL" -> legal = value;
            case "CODE_PARENTE" -> relation = value;
            case "RESP_FINANCIER" -> pays = "1".equals(value) || "true".equals(value);
            default -> {
                // Board, housing and priority do not matter for accounts.
            }
        }
    }

    /** @return the link as the newer layout would have it */
    GuardianLink link(long line, String pupilId, String personId) {
        int mappedLevel = level();
        int mappedRelation = relation();
        return new GuardianLink(
                line,
                pupilId,
                personId,
                mappedRelation == 0 ? OTHER : mappedRelation,
                mappedLevel == 0 ? CONTACT : mappedLevel,
                mappedRelation == 0,
                mappedLevel == 0);
    }

    private boolean oldLayout() {
        return level == null && legal != null;
    }

    private int level() {
        if (oldLayout()) {
            return switch (legal) {
                case "1", "2" -> 1;
                case "0" -> pays ? 2 : CONTACT;
                default -> 0;
            };
        }
        return level != null && level.matches("[123]") ? Integer.parseInt(level) : 0;
    }

    private int relation() {
        if (relation == null) {
            return 0;
        }
        if (RELATIONS.contains(relation)) {
            return Integer.parseInt(relation);
        }
        return oldLayout() ? OLD_RELATIONS.getOrDefault(relation, 0) : 0;
    }
}
