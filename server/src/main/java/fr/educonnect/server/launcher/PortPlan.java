package fr.educonnect.server.launcher;

import fr.educonnect.server.settings.Port;
import fr.educonnect.server.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * Which ports are needed, and who takes the mails.
 *
 * @param needed must all be free
 * @param outboxTakesMail whether the outbox listens where the realm sends its mails
 */
record PortPlan(List<Port> needed, boolean outboxTakesMail) {

    /**
     * Mails that stay on this machine go to the outbox, unless the environment names a port where a mail server of the
     * person's own answers already.
     */
    static PortPlan of(Settings settings) {
        Port smtp = new Port("the outbox's mail", settings.mail().port(), Settings.SMTP_PORT);
        boolean chosen = settings.isChosen(Settings.SMTP_HOST) || settings.isChosen(Settings.SMTP_PORT);
        boolean outboxTakesMail = settings.mail().isHere() && (!chosen || smtp.isFree(settings.listenAddress()));
        List<Port> needed = new ArrayList<>(List.of(
                new Port("Keycloak", settings.httpPort(), Settings.HTTP_PORT),
                new Port("Keycloak's management", settings.managementPort(), Settings.MANAGEMENT_PORT),
                new Port("the téléservice", settings.teleservicePort(), Settings.TELESERVICE_PORT),
                new Port("the outbox", settings.outboxPort(), Settings.OUTBOX_PORT)));
        if (outboxTakesMail) {
            needed.add(smtp);
        }
        return new PortPlan(List.copyOf(needed), outboxTakesMail);
    }
}
