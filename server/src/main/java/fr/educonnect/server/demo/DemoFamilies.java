package fr.educonnect.server.demo;

import fr.educonnect.server.demo.DemoFamily.Standing;
import java.util.List;

/** The demo accounts: each shows one thing that signing in can lead to, with the demo's départements opened. */
public final class DemoFamilies {

    private static final String ARIEGE = "0099990K";
    private static final String AVEYRON = "0129990U";
    private static final String HAUTE_GARONNE = "0319990R";
    private static final String LOT = "0469990J";
    private static final String TARN_ET_GARONNE = "0829990N";

    private static final Standing ACTIVE = new Standing.Active(true);

    /** All of them, in the order of the table; an account comes after the one that it was regrouped into. */
    public static final List<DemoFamily> ALL = List.of(
            new DemoFamily(
                    "h.leveque-martin",
                    List.of(new SchoolRecord(ARIEGE, "210312")),
                    ACTIVE,
                    "Hélène LÉVÊQUE-MARTIN: two children in two schools (Ariège, Aveyron)"),
            new DemoFamily(
                    "h.leveque-martin2",
                    List.of(new SchoolRecord(AVEYRON, "209820")),
                    new Standing.RegroupedInto("h.leveque-martin"),
                    "the same parent's former account, regrouped into h.leveque-martin"),
            new DemoFamily(
                    "j.fay",
                    List.of(new SchoolRecord(TARN_ET_GARONNE, "209616")),
                    ACTIVE,
                    "Joël FAŸ: twins; shares mobile and mail with Mireille"),
            new DemoFamily(
                    "m.fay",
                    List.of(new SchoolRecord(TARN_ET_GARONNE, "209618")),
                    ACTIVE,
                    "Mireille FAŸ: the same twins, her own account"),
            new DemoFamily(
                    "e.dartigues",
                    List.of(new SchoolRecord(HAUTE_GARONNE, "209732")),
                    ACTIVE,
                    "Éléonore D'ARTIGUES: pilot school in a département not open yet; no mail, no mobile"),
            new DemoFamily(
                    "g.payet",
                    List.of(new SchoolRecord(ARIEGE, "210314")),
                    ACTIVE,
                    "Gaëtan PAYET: one child; a mobile of La Réunion"),
            new DemoFamily(
                    "s.tutrice",
                    List.of(new SchoolRecord(AVEYRON, "209822")),
                    new Standing.Active(false),
                    "Solène TUTRICE: a child whose guardian at law she is; her mail address was never validated"),
            new DemoFamily(
                    "z.ouedraogo",
                    List.of(new SchoolRecord(LOT, "209801")),
                    ACTIVE,
                    "Zohra OUEDRAOGO: département not open yet (Lot)"),
            new DemoFamily(
                    "a.lacombe",
                    List.of(new SchoolRecord(ARIEGE, "210317")),
                    ACTIVE,
                    "André LACOMBE: only child has left the school, nothing to show"),
            new DemoFamily(
                    "m.saint-amans",
                    List.of(new SchoolRecord(ARIEGE, "209952")),
                    new Standing.NotActivated(),
                    "Mireille SAINT-AMANS: not activated; the provisional secret of her letter"));

    private DemoFamilies() {}

    /**
     * The accounts as a table for the terminal.
     *
     * @param password of the activated accounts
     * @param provisionalSecret of those that are not
     * @return several lines
     */
    public static String table(String password, String provisionalSecret) {
        StringBuilder table = new StringBuilder();
        int identifiantWidth = ALL.stream()
                .mapToInt(family -> family.identifiant().length())
                .max()
                .orElseThrow();
        int passwordWidth = Math.max(password.length(), provisionalSecret.length());
        String row = "  %-" + identifiantWidth + "s  %-" + passwordWidth + "s  %s%n";
        table.append(row.formatted("identifiant", "password", "what it shows"));
        for (DemoFamily family : ALL) {
            table.append(row.formatted(
                    family.identifiant(), family.hasPassword() ? password : provisionalSecret, family.shows()));
        }
        return table.toString();
    }
}
