package fr.educonnect.directory.child;

/**
 * A school as the school database knows it.
 *
 * @param id             primary key in the school database
 * @param uai            national identifier, not checked here: the base may hold what an institution's own view gives
 * @param name           as shown to parents
 * @param typeLabel      "Collège", "Lycée"…; null where unknown
 * @param departmentCode first three digits of a UAI: {@code 009}, {@code 620}, {@code 974}
 * @param pilot          "établissement expérimentateur": open before its département
 */
public record School(long id, String uai, String name, String typeLabel, String departmentCode, boolean pilot) {}
