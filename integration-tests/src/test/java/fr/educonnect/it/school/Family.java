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

    /** All of them. */
    public static final List<Family> ALL =
            List.of(TWO_SCHOOLS, REGROUPED, TWINS, OTHER_PARENT, PILOT, NOT_OPEN, CHILD_LEFT, SPARE, NOT_ACTIVATED);

    private static Family active(String identifiant, String record) {
        return new Family(identifiant, AccountStatus.ACTIVE, List.of(record));
    }
}
