package fr.educonnect.sms;

/** Where secrets are kept. Asked at each use, so that a changed secret is used without a restart. */
@FunctionalInterface
public interface SecretSource {

    /**
     * Resolves a secret.
     *
     * @param setting as configured
     * @return the secret, not empty
     * @throws SecretUnavailableException when there is none of that name, or the store does not answer
     */
    String read(SecretSetting setting);
}
