package fr.educonnect.directory.code;

import fr.educonnect.directory.quota.Subject;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * A code to be issued.
 *
 * @param purpose    the only flow in which it counts
 * @param accountId  whose it is; empty where nobody has an account (yet). All looks and takes the same (security 1, 2)
 * @param boundTo    what it is sent to, in E.164; empty where it is sent to nobody: then nothing typed is ever right
 * @param countedFor whom wrong tries are charged to, over all codes (security 25); they are counted as {@link
 *     Subject#wrongCodes()} of it, apart from sends
 * @param digits     6 to 10
 * @param validity   above zero; at its end the code is refused
 */
public record NewCode(
        CodePurpose purpose,
        OptionalLong accountId,
        String boundTo,
        Subject countedFor,
        int digits,
        Duration validity) {

    /** Names the purpose only: a number must not reach a log. */
    @Override
    public String toString() {
        return "NewCode[" + purpose + "]";
    }
}
