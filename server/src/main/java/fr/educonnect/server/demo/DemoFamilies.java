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
                    "l.lacombe",
                    List.of(new SchoolRecord(AVEYRON, "209566")),
                    ACTIVE,
                    "Ludivine LACOMBE: one child; shares mobile and mail with Cédric"),
            new DemoFamily(
                    "c.lacombe",
                    List.of(new SchoolRecord(AVEYRON, "209571")),
                    ACTIVE,
                    "Cédric LACOMBE: the same child, his own account"),
            new DemoFamily(
                    "c.ouedraogo",
                    List.of(new SchoolRecord(HAUTE_GARONNE, "209390")),
                    ACTIVE,
                    "Cécile OUEDRAOGO: pilot school in a département not open yet"),
            new DemoFamily(
                    "m.nguyen-roux",
                    List.of(new SchoolRecord(ARIEGE, "210025")),
                    ACTIVE,
                    "Mireille NGUYEN-ROUX: a mobile of La Réunion"),
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
                    "Mireille SAINT-AMANS: not activated; the secret of her letter, then Nathan, 06/07/2006, and Lucie, 16/08/2008"),
            new DemoFamily(
                    "e.dartigues",
                    List.of(new SchoolRecord(HAUTE_GARONNE, "209732")),
                    new Standing.NotActivated(),
                    "Éléonore D'ARTIGUES: neither mobile nor mail, only her letter; then Côme, 19/09/2007"));

    /** Parents without an account, with what activating one by phone asks for (flows §5). */
    public static final List<String> TO_ACTIVATE = List.of(
            "+33 6 81 81 06 25   Céline LÉVÊQUE: Jules, 13/04/2005",
            "+33 6 61 35 96 04   Joël and Mireille FAŸ share it: twins Noël and Noé, 29/02/2008",
            "+262 692 24 48 40   Gaëtan PAYET: Océane, 31/03/2008",
            "+33 6 70 21 67 35   Cédric FAŸ: two children named Yasmine, 25/09/2007 and 12/05/2008; no mail",
            "+33 6 12 96 95 79   Hélène LÉVÊQUE-MARTIN's third school (046, not open): Éloi, 01/07/2005");

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
        table.append(
                "Without an account, to activate by phone (\"Activer mon compte\" on the sign-in page):%n".formatted());
        TO_ACTIVATE.forEach(parent -> table.append("  ").append(parent).append(System.lineSeparator()));
        return table.toString();
    }
}
