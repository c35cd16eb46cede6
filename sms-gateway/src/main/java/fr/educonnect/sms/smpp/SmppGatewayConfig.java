package fr.educonnect.sms.smpp;

import fr.educonnect.sms.settings.SettingsReader;
import java.time.Duration;

/**
 * Settings of a gateway of type {@code smpp}; docs/sms-gateways.md explains each.
 *
 * @param account where a session goes and as whom
 * @param sender what the telephone shows: digits, {@code +} and digits, or up to 11 letters and digits
 * @param alphabet what the provider takes data_coding 0 to mean
 * @param longMessages how a text longer than one segment travels
 * @param window most messages under way at a time
 * @param windowWait how long a message waits for its turn
 * @param throttleWait wait that is asked for when the provider says that we are too fast
 * @param validity after which the provider gives up a telephone that is off; zero for the provider's own
 * @param backoff pauses between two tries to open a session
 */
public record SmppGatewayConfig(
        SmppAccount account,
        String sender,
        DefaultAlphabet alphabet,
        LongMessages longMessages,
        int window,
        Duration windowWait,
        Duration throttleWait,
        Duration validity,
        Backoff backoff) {

    private static final int LONGEST_PASSWORD = 8;

    /**
     * Reads the settings, noting what is wrong with them.
     *
     * @param settings of one gateway
     * @return the settings, with the default in place of each that cannot be used
     */
    public static SmppGatewayConfig read(SettingsReader settings) {
        return new SmppGatewayConfig(
                account(settings),
                sender(settings),
                settings.choice("default-alphabet", DefaultAlphabet.class, DefaultAlphabet.GSM7),
                settings.choice("long-messages", LongMessages.class, LongMessages.UDH),
                settings.number("window", 1, 1000, 10),
                settings.millis("window-wait", 0, 60_000, Duration.ofSeconds(5)),
                settings.millis("throttle-wait", 100, 600_000, Duration.ofSeconds(5)),
                Duration.ofMinutes(settings.number("validity-minutes", 0, 1439, 0)),
                new Backoff(
                        settings.millis("reconnect-first-wait", 100, 60_000, Duration.ofSeconds(1)),
                        settings.millis("reconnect-longest-wait", 100, 3_600_000, Duration.ofSeconds(60))));
    }

    /**
     * Whether a password can be sent at all.
     *
     * @param password resolved
     */
    static boolean fits(String password) {
        return password.length() <= LONGEST_PASSWORD;
    }

    private static SmppAccount account(SettingsReader settings) {
        return new SmppAccount(
                settings.required("host", "smpp.example.org"),
                settings.number("port", 1, 65_535, 2775),
                settings.flag("tls", true),
                limited(settings, "system-id", settings.required("system-id", "educonnect"), 15),
                settings.secret("password"),
                limited(settings, "system-type", settings.text("system-type").orElse(""), 12),
                settings.choice("bind", BindAs.class, BindAs.TRANSCEIVER),
                settings.millis("connect-timeout", 100, 60_000, Duration.ofSeconds(3)),
                settings.millis("bind-timeout", 100, 60_000, Duration.ofSeconds(5)),
                settings.millis("answer-timeout", 100, 120_000, Duration.ofSeconds(10)),
                settings.millis("enquire-link", 1000, 600_000, Duration.ofSeconds(30)));
    }

    private static String sender(SettingsReader settings) {
        String sender = settings.required("sender", "EduConnect");
        if (!sender.isEmpty() && !sender.matches("\\+?[0-9]{3,15}|[A-Za-z0-9 ]{1,11}")) {
            settings.problem("sender", "is neither a number nor up to 11 letters, digits and spaces.");
        }
        return sender;
    }

    private static String limited(SettingsReader settings, String name, String value, int most) {
        if (value.length() > most) {
            settings.problem(name, "is longer than the " + most + " characters that SMPP allows.");
        }
        return value;
    }
}
