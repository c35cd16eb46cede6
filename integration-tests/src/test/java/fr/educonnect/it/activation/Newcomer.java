package fr.educonnect.it.activation;

/** Guardian records of the shipped exports with whom activation is played: school and PERSONNE_ID. */
public final class Newcomer {

    /** Céline LÉVÊQUE, 012: one child, Jules. */
    public static final String ONE_CHILD = "0129990U209575";

    /** Frédéric KOUASSI, 012: Loïc and Rémi. */
    public static final String TWO_CHILDREN = "0129990U209802";

    /** Joël FAŸ, 082: the twins Noël and Noé, born on 29 February. */
    public static final String FATHER_OF_TWINS = "0829990N209616";

    /** Mireille FAŸ, 082: the same twins, mobile and mail. */
    public static final String MOTHER_OF_TWINS = "0829990N209618";

    /** Gaëtan PAYET, 009: a mobile of La Réunion; Océane. */
    public static final String REUNION = "0099990K210314";

    /** Éléonore D'ARTIGUES, 031, a pilot school: neither mobile nor mail; Côme. */
    public static final String ONLY_A_LETTER = "0319990R209732";

    /** Mamadou OUEDRAOGO, 012: a contact only. */
    public static final String CONTACT_ONLY = "0129990U209826";

    /** André LACOMBE, 009: his only child has left. */
    public static final String CHILD_LEFT = "0099990K210317";

    /** Cédric FAŸ, 009: two children of one first name, Yasmine; no mail. */
    public static final String NAMESAKES = "0099990K210167";

    /** Hélène LÉVÊQUE-MARTIN, 009: Maëlle. */
    public static final String THREE_SCHOOLS_1 = "0099990K210312";

    /** HELENE LÉVÊQUE-MARTIN, 012: Théo; same mobile and mail. */
    public static final String THREE_SCHOOLS_2 = "0129990U209820";

    /** Hélène LÉVÊQUE-MARTIN, 046: Éloi; another mobile. */
    public static final String THREE_SCHOOLS_3 = "0469990J210137";

    /** Joël D'ARTIGUES, 012: Gaël and Anaïs. */
    public static final String APOSTROPHE = "0129990U209564";

    /** Cécile LECŒUR, 012: Raphaël. */
    public static final String LIGATURE = "0129990U209795";

    private Newcomer() {}
}
