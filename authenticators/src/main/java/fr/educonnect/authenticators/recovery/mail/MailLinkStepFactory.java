package fr.educonnect.authenticators.recovery.mail;

import fr.educonnect.authenticators.limits.SendLimits;
import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.authenticators.step.ParentStepFactory;
import java.util.stream.Stream;

/** The execution <em>Parent: link by mail</em>. */
public final class MailLinkStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-mail-link";

    public MailLinkStepFactory() {
        super(
                ID,
                "Parent: link by mail",
                "Asks for the mail address of the school's form and mails a link to a new password. An address that was never"
                        + " validated gets a mail that validates it instead.",
                new MailLinkStep(),
                Stream.concat(
                                Stream.of(
                                        MailLinkStep.VALIDITY,
                                        MailLinkStep.VALIDITY_SECONDS,
                                        MailLinkStep.VALIDATION_VALIDITY),
                                SendLimits.SETTINGS.stream())
                        .map(NumberSetting::property)
                        .toList());
    }
}
