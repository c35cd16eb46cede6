package fr.educonnect.directory.code;

import java.time.Duration;
import java.util.Optional;

/**
 * The codes of all flows. Every method throws {@link fr.educonnect.directory.DirectoryUnavailableException} where the
 * database cannot answer (security 50).
 */
public interface OneTimeCodes {

    /** Issues a code under a new handle. Codes under other handles go on, so nobody can void a stranger's code. */
    IssuedCode issue(NewCode code);

    /**
     * Issues a new code under the same handle: the old one is dead, the tries used so far stay used (security 24).
     *
     * @param handle   as {@link #issue} gave it
     * @param boundTo  what the new code is sent to, in E.164; empty for nobody
     * @param digits   6 to 10
     * @param validity of the new code, from now on
     * @return empty where the handle is unknown or of another purpose, or its code is used, voided, expired or exhausted
     */
    Optional<IssuedCode> resend(
            String handle, CodePurpose purpose, String boundTo, int digits, Duration validity, CodeRules rules);

    /**
     * Checks what was typed, and uses the code up where it is right: one success at most, whatever comes in parallel
     * (security 23). A wrong one is counted, for the code and for whom it is charged to.
     *
     * @param handle  as {@link #issue} gave it
     * @param boundTo what the code was sent to; the code is wrong for anything else (security 27)
     * @param typed   whatever was typed; spaces do not count
     */
    CodeCheck check(String handle, CodePurpose purpose, String boundTo, String typed, CodeRules rules);
}
