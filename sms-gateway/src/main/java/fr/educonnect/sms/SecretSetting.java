package fr.educonnect.sms;

/**
 * A secret as it was configured: itself, or an expression that a {@link SecretSource} resolves. Never printed.
 *
 * @param configured such as <code>${vault.sms-ovh}</code>
 */
public record SecretSetting(String configured) {

    @Override
    public String toString() {
        return "••••";
    }
}
