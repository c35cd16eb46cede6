package fr.educonnect.messages.settings;

import fr.educonnect.messages.mail.SmtpTimeouts;
import fr.educonnect.messages.queue.LaneSettings;
import fr.educonnect.messages.queue.RetryPolicy;
import fr.educonnect.sms.settings.SettingProblems;
import fr.educonnect.sms.settings.SettingsReader;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;

/**
 * The queue's settings.
 *
 * @param composing lane of compositions
 * @param composingLife how long after the request a composition is still wanted
 * @param mail lane of mails
 * @param mailRetries how often mails are tried; their {@code within} is a mail's useful life
 * @param smtp how long a mail server is waited for
 * @param sms lane of SMS
 * @param smsRetries how often SMS are tried
 * @param smsLife how long after the request an SMS is still wanted
 * @param drain how long the server's stop waits for the queue
 */
public record QueueSettings(
        LaneSettings composing,
        Duration composingLife,
        LaneSettings mail,
        RetryPolicy mailRetries,
        SmtpTimeouts smtp,
        LaneSettings sms,
        RetryPolicy smsRetries,
        Duration smsLife,
        Duration drain) {

    private static final int MOST_WORKS = 1_000_000;
    private static final int MOST_WORKERS = 64;
    private static final int MOST_TRIES = 20;
    private static final int SECOND = 1_000;
    private static final int HOUR = 3_600_000;

    /**
     * Reads settings.
     *
     * @param options gives the text of a setting, or null
     * @param chance from 0 to 1, spreads waits
     * @return settings, with defaults for what is not set
     * @throws fr.educonnect.sms.settings.InvalidSettingsException naming every problem
     */
    public static QueueSettings read(UnaryOperator<String> options, DoubleSupplier chance) {
        SettingProblems problems = new SettingProblems();
        SettingsReader read = new SettingsReader(options, problems);
        Duration smsLife = read.millis("sms-life", SECOND, HOUR, Duration.ofMinutes(5));
        QueueSettings settings = new QueueSettings(
                lane("compose", read),
                read.millis("compose-life", SECOND, HOUR, Duration.ofMinutes(5)),
                lane("mail", read),
                new RetryPolicy(
                        read.number("mail-tries", 1, MOST_TRIES, 5),
                        read.millis("mail-first-wait", 1, HOUR, Duration.ofSeconds(5)),
                        read.millis("mail-longest-wait", 1, HOUR, Duration.ofMinutes(5)),
                        read.millis("mail-life", SECOND, 24 * HOUR, Duration.ofMinutes(15)),
                        chance),
                new SmtpTimeouts(
                        read.millis("smtp-connect-timeout", 1, HOUR, Duration.ofSeconds(5)),
                        read.millis("smtp-read-timeout", 1, HOUR, Duration.ofSeconds(10)),
                        read.millis("smtp-write-timeout", 1, HOUR, Duration.ofSeconds(10)),
                        read.millis("smtp-whole-timeout", 1, HOUR, Duration.ofSeconds(60))),
                lane("sms", read),
                new RetryPolicy(
                        read.number("sms-tries", 1, MOST_TRIES, 4),
                        read.millis("sms-first-wait", 1, HOUR, Duration.ofSeconds(5)),
                        read.millis("sms-longest-wait", 1, HOUR, Duration.ofSeconds(30)),
                        read.millis("sms-retry-within", 1, HOUR, Duration.ofMinutes(2)),
                        chance),
                smsLife,
                read.millis("drain", 0, HOUR, Duration.ofSeconds(20)));
        problems.throwIfAny("The message queue is");
        return settings;
    }

    private static LaneSettings lane(String name, SettingsReader read) {
        return new LaneSettings(
                name,
                read.number(name + "-capacity", 1, MOST_WORKS, 10_000),
                read.number(name + "-workers", 1, MOST_WORKERS, 4));
    }
}
