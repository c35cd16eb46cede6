package fr.educonnect.authenticators.password.change;

import fr.educonnect.userstorage.ParentDirectory;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.storage.StorageUnavailableException;

/**
 * Ends the open links and codes of an account once its new password is stored (security 9), and uses the permit up by which
 * it was changed, if there was one.
 *
 * <p>Password and permit lie in two databases. In this order a crash between them leaves a permit that can be used again when
 * its hold is over: the parent, who saw no success, simply does it again. The other order would leave a parent with a used
 * link and the old password.
 */
public final class PermitsAfterChange extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(PermitsAfterChange.class);

    private final ParentDirectory directory;
    private final long accountId;
    private final String permit;

    /**
     * Work for the end of the transaction that stores the password.
     *
     * @param directory of the account
     * @param accountId whose password
     * @param permit by which it was changed; null where the parent gave the old password
     */
    public PermitsAfterChange(ParentDirectory directory, long accountId, String permit) {
        this.directory = directory;
        this.accountId = accountId;
        this.permit = permit;
    }

    @Override
    protected void commitImpl() {
        try {
            directory.recovery(store -> {
                store.permits().passwordChanged(accountId, permit);
                return null;
            });
        } catch (StorageUnavailableException e) {
            LOG.errorf(
                    "The password of account %d was changed, but its links and codes could not be voided; they end by"
                            + " themselves at the end of their validity: %s",
                    accountId, e.getMessage());
        }
    }

    @Override
    protected void rollbackImpl() {
        // Nothing was changed: the hold ends by itself.
    }
}
