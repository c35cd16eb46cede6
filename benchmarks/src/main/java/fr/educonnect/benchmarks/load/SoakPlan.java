package fr.educonnect.benchmarks.load;

/**
 * Steady mixed traffic until a given time.
 *
 * @param load where the server is and who the people are; sizes and workload say nothing here
 * @param browsers how many, each with a parent of its own
 * @param beginMillis when they begin to come, since 1970
 * @param rampSeconds how long it takes until all are there
 * @param endMillis when no request begins any more
 */
public record SoakPlan(LoadPlan load, int browsers, long beginMillis, int rampSeconds, long endMillis) {

    /** Of ten visits: sign-ins; the others lost their password, half of them ask for a mail, half for an SMS. */
    static final int SIGN_INS_OF_TEN = 6;

    /** Of ten visits. */
    static final int MAILS_OF_TEN = 2;
}
