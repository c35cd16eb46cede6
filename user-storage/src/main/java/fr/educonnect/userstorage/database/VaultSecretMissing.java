package fr.educonnect.userstorage.database;

/** The password of the school base is a vault expression, and the server's vault has no secret for it, or cannot read it. */
public final class VaultSecretMissing extends Exception {

    private static final long serialVersionUID = 1L;

    VaultSecretMissing() {
        super("the vault has no secret of that name for this realm. Add it, or check that the server has a vault"
                + " (build option vault).");
    }

    VaultSecretMissing(RuntimeException failure) {
        super("the vault cannot read the secret of that name: " + failure.getMessage() + ".", failure);
    }
}
