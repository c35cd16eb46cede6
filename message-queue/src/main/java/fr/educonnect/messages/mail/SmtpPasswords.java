package fr.educonnect.messages.mail;

/** Where passwords of mail servers come from. Asked at each try, so that a changed password is used without a restart. */
@FunctionalInterface
public interface SmtpPasswords {

    /**
     * Resolves a password.
     *
     * @param configured itself, or an expression of Keycloak's vault
     * @param realmId in whose name the vault is read; may be null
     * @return the password; as configured when the vault does not know it, as Keycloak does it
     */
    String resolve(String configured, String realmId);
}
