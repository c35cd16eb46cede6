package fr.educonnect.directory.permit;

import fr.educonnect.directory.quota.Subject;
import java.time.Duration;

/**
 * The permits of all accounts. Every method throws {@link fr.educonnect.directory.DirectoryUnavailableException} where the
 * database cannot answer (security 50).
 */
public interface Permits {

    /**
     * Issues one. Older ones of the same account and purpose end as replaced in the same transaction (security 9).
     *
     * @param boundTo  the address or number that was proved, or is being proved
     * @param validity above zero
     * @throws IllegalArgumentException where there is no such account
     */
    IssuedPermit issue(PermitPurpose purpose, long accountId, Subject boundTo, Duration validity);

    /**
     * What it is worth; changes nothing, so scanners may look (security 13).
     *
     * @param secret as it came from a browser
     */
    PermitState look(PermitPurpose purpose, String secret);

    /**
     * Holds it for one claimant, who may claim again; another one has to wait until the hold is over. So one of two
     * browsers changes the password (security 8), and a crash between claim and {@link #passwordChanged} costs nothing
     * but the hold (the password lies in another database).
     *
     * @param secret   as it came from a browser
     * @param claimant any stable text, such as the id of an authentication session
     * @param hold     from now on, above zero; the permit's own end is not moved, and refuses its holder too
     */
    PermitClaim claim(PermitPurpose purpose, String secret, String claimant, Duration hold);

    /**
     * Marks one as used, where no claim is needed.
     *
     * @param secret as it came from a browser
     * @return false where it is not usable any more
     */
    boolean use(PermitPurpose purpose, String secret);

    /**
     * A password was changed. In one transaction this permit ends as used, every other open permit of the account for a
     * new password ends too, and all its open codes are void (security 9). Doing it again changes nothing.
     *
     * @param secret of the permit by which it was changed, whose time may be over meanwhile; null where there was none
     */
    void passwordChanged(long accountId, String secret);
}
