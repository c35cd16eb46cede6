package fr.educonnect.it.school;

import fr.educonnect.directory.account.AccountStatus;
import java.util.List;

/**
 * A parent of the shipped exports with an account, each for one thing that signing in can lead to.
 *
 * @param identifiant what the parent signs in with
 * @param status ACTIVE has a password, CREATED a provisional secret
 * @param records the parent's records: school and PERSONNE_ID
 */
public record Family(String identifiant, AccountStatus status, List<String> records) {

    /** Hélène LÉVÊQUE-MARTIN: two children in two schools, 009 and 012. */
    public static final Family TWO_SCHOOLS = active("h.leveque-martin", "0099990K210312");

    /** Hélène's former account; its record of 012 went to {@link #TWO_SCHOOLS}. */
    public static final Family REGROUPED = active("h.leveque-martin2", "0129990U209820");

    /** Joël FAŸ, 082: twins. */
    public static final Family TWINS = active("j.fay", "0829990N209616");

    /** Mireille FAŸ: the same twins, mobile and mail. */
    public static final Family OTHER_PARENT = active("m.fay", "0829990N209618");

    /** Éléonore D'ARTIGUES: a pilot school in 031, no mail, no mobile. */
    public static final Family PILOT = active("e.dartigues", "0319990R209732");

    /** Zohra OUEDRAOGO: 046, not open. */
    public static final Family NOT_OPEN = active("z.ouedraogo", "0469990J209801");

    /** André LACOMBE: his only child has left. */
    public static final Family CHILD_LEFT = active("a.lacombe", "0099990K210317");

    /** Gaëtan PAYET, 009; for tests that change his password or lock him. */
    public static final Family SPARE = active("g.payet", "0099990K210314");

    /** Mireille SAINT-AMANS: not activated, has a letter. */
    public static final Family NOT_ACTIVATED =
            new Family("m.saint-amans", AccountStatus.CREATED, List.of("0099990K209952"));

    /** Cécile LÉVÊQUE, 009: loses her password and has a mail. */
    public static final Family WRITES_MAILS = active("c.leveque", "0099990K209959");

    /** Ludivine BENALI, 009: loses her password and has an SMS. */
    public static final Family HAS_A_MOBILE = active("l.benali", "0099990K209963");

    /** Sophie ROQUEFEUIL, 009: for links. */
    public static final Family LINKS = active("s.roquefeuil", "0099990K209972");

    /** Sophie DUCHÂTEL, 009: for codes. */
    public static final Family CODES = active("s.duchatel", "0099990K209975");

    /** Gaëtan DUCHÂTEL, 009: for what ends with a reset, and what does not. */
    public static final Family RESETS = active("g.duchatel", "0099990K209979");

    /** Aurélie MARTINEAU, 009: for new passwords. */
    public static final Family PASSWORDS = active("a.martineau", "0099990K210013");

    /** François SAINT-AMANS, 009: for limits. */
    public static final Family LIMITS = active("f.saint-amans", "0099990K210021");

    /** Zohra MÜLLER, 009: for what goes wrong around the flow. */
    public static final Family TROUBLES = active("z.muller", "0099990K210035");

    /** Hélène SAINT-AMANS, 009: activated, her address never validated. */
    public static final Family NOT_VALIDATED = active("h.saint-amans", "0099990K210019");

    /** Joël BOISSÉZON, 009: a mobile, no mail. */
    public static final Family NO_MAIL = active("j.boissezon", "0099990K209969");

    /** Cédric LÉVÊQUE, 009: a mail, no mobile. */
    public static final Family NO_MOBILE = active("c.leveque2", "0099990K209993");

    /** Nathalie VIDALENC, 009: shares mobile and mail with {@link #SHARING_FATHER}. */
    public static final Family SHARING_MOTHER = active("n.vidalenc", "0099990K210188");

    /** Mohamed ÇETIN, 009. */
    public static final Family SHARING_FATHER = active("m.cetin", "0099990K210189");

    /** Mireille NGUYEN-ROUX, 009: a mobile of La Réunion. */
    public static final Family OVERSEAS = active("m.nguyen-roux", "0099990K210025");

    /** All of them. */
    public static final List<Family> ALL = List.of(
            TWO_SCHOOLS,
            REGROUPED,
            TWINS,
            OTHER_PARENT,
            PILOT,
            NOT_OPEN,
            CHILD_LEFT,
            SPARE,
            NOT_ACTIVATED,
            WRITES_MAILS,
            HAS_A_MOBILE,
            LINKS,
            CODES,
            RESETS,
            PASSWORDS,
            LIMITS,
            TROUBLES,
            NOT_VALIDATED,
            NO_MAIL,
            NO_MOBILE,
            SHARING_MOTHER,
            SHARING_FATHER,
            OVERSEAS);

    /** Françoise LECŒUR, 082: known to the school, without an account. Her record. */
    public static final String WITHOUT_ACCOUNT = "0829990N209548";

    private static Family active(String identifiant, String record) {
        return new Family(identifiant, AccountStatus.ACTIVE, List.of(record));
    }
}
