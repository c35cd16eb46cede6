package fr.educonnect.authenticators.activation.password;

import fr.educonnect.authenticators.activation.join.JoinNotices;
import fr.educonnect.authenticators.step.ParentStepFactory;
import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * The execution <em>Parent: password of the activation</em>. What an activation began goes on behind the scenes: new records that
 * join the account are told of.
 */
public final class ActivationPasswordStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-activation-password";

    /** Option of the server: {@code --spi-authenticator--educonnect-activation-password--join-notice-seconds}. */
    private static final String NOTICE_SECONDS = "join-notice-seconds";

    private static final int EVERY_MINUTE = 60;

    private Duration noticeInterval = Duration.ofSeconds(EVERY_MINUTE);

    public ActivationPasswordStepFactory() {
        super(
                ID,
                "Parent: password of the activation",
                "Asks for a password under the realm's policies, activates the account, shows the identifiant and sends it, and"
                        + " mails the link that validates the address. Put it after the other steps of the activation, before the"
                        + " access check.",
                new ActivationPasswordStep(),
                ActivationSettings.ALL);
    }

    @Override
    public void init(Config.Scope config) {
        noticeInterval = Duration.ofSeconds(Math.max(1, config.getInt(NOTICE_SECONDS, EVERY_MINUTE)));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        JoinNotices.schedule(factory, noticeInterval);
    }
}
