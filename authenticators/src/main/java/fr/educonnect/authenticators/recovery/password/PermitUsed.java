package fr.educonnect.authenticators.recovery.password;

import fr.educonnect.userstorage.ParentDirectory;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.storage.StorageUnavailableException;

/**
 * Uses the permit up once the password is stored.
 *
 * <p>Password and permit lie in two databases. In this order a crash between them leaves a permit that can be used again when
 * its hold is over: the parent, who saw no success, simply does it again. The other order would leave a parent with a used
 * link and the old password.
 */
final class PermitUsed extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(PermitUsed.class);

    private final ParentDirectory directory;
    private final long accountId;
    private final String permit;

    PermitUsed(ParentDirectory directory, long accountId, String permit) {
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
