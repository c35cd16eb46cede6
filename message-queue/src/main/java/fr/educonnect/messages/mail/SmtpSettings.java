package fr.educonnect.messages.mail;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A realm's smtpServer settings, as Keycloak's console names them. Its setting {@code debug} is ignored: the transcript would
 * put links and addresses into the log (security 28).
 *
 * @param host name or address of the mail server
 * @param port -1 for the protocol's own
 * @param from sender with its display name
 * @param fromAddress sender's address
 * @param replyTo empty when answers go to the sender
 * @param envelopeFrom who gets bounces; empty for the sender
 * @param ssl TLS from the first byte
 * @param startTls TLS after STARTTLS, then required: without it nothing is sent
 * @param login empty when the server wants none
 * @param allowUtf8 whether the server may be given addresses in other letters than ASCII
 * @param timeouts how long to wait
 */
record SmtpSettings(
        String host,
        int port,
        InternetAddress from,
        MailAddress fromAddress,
        Optional<InternetAddress> replyTo,
        Optional<MailAddress> envelopeFrom,
        boolean ssl,
        boolean startTls,
        Optional<Login> login,
        boolean allowUtf8,
        SmtpTimeouts timeouts) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int HIGHEST_PORT = 65_535;

    /**
     * User and password of the mail server.
     *
     * @param user not empty
     * @param password as configured: itself or a vault expression
     */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[••••]";
        }
    }

    /**
     * Reads settings with which a mail can be sent.
     *
     * @param typed the realm's settings
     * @param defaults time-outs where the realm says nothing
     * @return typed settings
     * @throws SmtpSettingsException when no mail can be sent with them
     */
    static SmtpSettings read(Map<String, String> typed, SmtpTimeouts defaults) throws SmtpSettingsException {
        check(typed);
        String host = text(typed, "host")
                .orElseThrow(
                        () -> new SmtpSettingsException("No mail server: enter Host in the realm's email settings."));
        boolean allowUtf8 = flag(typed, "allowutf8");
        MailAddress from = address(typed, "from", allowUtf8).orElseThrow();
        Optional<MailAddress> replyTo = address(typed, "replyTo", allowUtf8);
        return new SmtpSettings(
                host,
                port(typed),
                named(from, text(typed, "fromDisplayName")),
                from,
                replyTo.map(address -> named(address, text(typed, "replyToDisplayName"))),
                address(typed, "envelopeFrom", allowUtf8),
                flag(typed, "ssl"),
                flag(typed, "starttls"),
                flag(typed, "auth")
                        ? Optional.of(new Login(typed.getOrDefault("user", ""), typed.getOrDefault("password", "")))
                        : Optional.empty(),
                allowUtf8,
                new SmtpTimeouts(
                        millis(typed, "connectionTimeout", defaults.connect()),
                        millis(typed, "timeout", defaults.read()),
                        millis(typed, "writeTimeout", defaults.write()),
                        defaults.whole()));
    }

    /**
     * Checks what an administrator saves. As with Keycloak's own sender, the host may still be missing.
     *
     * @param typed the realm's settings
     * @throws SmtpSettingsException naming the first mistake
     */
    static void check(Map<String, String> typed) throws SmtpSettingsException {
        boolean allowUtf8 = flag(typed, "allowutf8");
        if (address(typed, "from", allowUtf8).isEmpty()) {
            throw new SmtpSettingsException("No sender: enter From in the realm's email settings.");
        }
        address(typed, "replyTo", allowUtf8);
        address(typed, "envelopeFrom", allowUtf8);
        for (String displayName : new String[] {"fromDisplayName", "replyToDisplayName"}) {
            if (CONTROL.matcher(typed.getOrDefault(displayName, "")).find()) {
                throw new SmtpSettingsException(displayName + " holds a control character.");
            }
        }
        port(typed);
        if (flag(typed, "auth") && !"basic".equals(text(typed, "authType").orElse("basic"))) {
            throw new SmtpSettingsException(
                    "Authentication type \"token\" is not supported by this server's mail queue: choose \"password\", or "
                            + "choose Keycloak's own sender with spi-email-sender--provider=default.");
        }
    }

    /** The addressee, in the form that this server may be given. */
    Optional<MailAddress> addressee(String typed) {
        return MailAddress.of(typed, allowUtf8);
    }

    private static Optional<MailAddress> address(Map<String, String> typed, String name, boolean allowUtf8)
            throws SmtpSettingsException {
        Optional<String> text = text(typed, name);
        Optional<MailAddress> address = text.flatMap(given -> MailAddress.of(given, allowUtf8));
        if (text.isPresent() && address.isEmpty()) {
            throw new SmtpSettingsException(name + " is no mail address"
                    + (allowUtf8 ? "." : ", or needs \"Allow UTF-8\" in the realm's email settings."));
        }
        return address;
    }

    private static InternetAddress named(MailAddress address, Optional<String> displayName) {
        try {
            return new InternetAddress(address.value(), displayName.orElse(null), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is missing", e);
        }
    }

    private static int port(Map<String, String> typed) throws SmtpSettingsException {
        String port = text(typed, "port").orElse("-1");
        if (!port.equals("-1") && (!NUMBER.matcher(port).matches() || Integer.parseInt(port) > HIGHEST_PORT)) {
            throw new SmtpSettingsException("port is no port number.");
        }
        return Integer.parseInt(port);
    }

    private static Duration millis(Map<String, String> typed, String name, Duration byDefault) {
        return text(typed, name)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> Duration.ofMillis(Long.parseLong(text)))
                .filter(millis -> !millis.isZero())
                .orElse(byDefault);
    }

    private static boolean flag(Map<String, String> typed, String name) {
        return "true".equals(typed.get(name));
    }

    private static Optional<String> text(Map<String, String> typed, String name) {
        return Optional.ofNullable(typed.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
