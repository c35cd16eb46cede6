package fr.educonnect.userstorage.claims;

import java.util.Map;

/** What a guardian is to a child, as téléservices read it: the two-digit SIECLE {@code CODE_PARENTE} in words. */
final class Relationship {

    private static final String OTHER = "other";

    private static final Map<Integer, String> BY_CODE = Map.ofEntries(
            Map.entry(10, "mother"),
            Map.entry(20, "father"),
            Map.entry(37, "sibling"),
            Map.entry(38, "grandparent"),
            Map.entry(39, "relative"),
            Map.entry(41, "educator"),
            Map.entry(42, "foster_carer"),
            Map.entry(43, "childminder"),
            Map.entry(50, "guardian"),
            Map.entry(51, "child_welfare"),
            Map.entry(70, "self"),
            Map.entry(90, OTHER));

    private Relationship() {}

    /**
     * The word for a code.
     *
     * @param code two-digit CODE_PARENTE
     * @return a stable lower-case word; {@code other} for a code that the nomenclature does not have
     */
    static String of(int code) {
        return BY_CODE.getOrDefault(code, OTHER);
    }
}
