package fr.educonnect.messages.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Judges a try that failed. */
final class Verdict {

    private static final int CAUSES = 10;

    private Verdict() {}

    /**
     * What a failure means for a further try.
     *
     * @param transport after the failure
     * @param failure what it threw
     * @param startTls whether STARTTLS was required
     * @return never accepted
     */
    static MailResult of(TrackedTransport transport, MessagingException failure, boolean startTls) {
        int code = transport.getLastReturnCode();
        Optional<IOException> broken = first(failure, IOException.class);
        boolean answered = broken.isEmpty() && code >= 400 && code < 600;
        if (transport.wholeMailLeft() && !answered) {
            return new MailResult.Unknown(broken.map(Verdict::reason).orElse("no-answer"));
        }
        String answer =
                answered ? String.valueOf(transport.getLastServerResponse()).strip() : "";
        if (answered && code < 500) {
            return new MailResult.Failed("smtp-" + code, answer);
        }
        if (first(failure, AuthenticationFailedException.class).isPresent()) {
            // Not tried again: some servers lock an account after a few wrong passwords.
            return new MailResult.Rejected("login-refused", answer);
        }
        if (answered) {
            return new MailResult.Rejected("smtp-" + code, answer);
        }
        if (broken.isPresent()) {
            return isRefusedHandshake(broken.get())
                    ? new MailResult.Rejected("tls", "")
                    : new MailResult.Failed(reason(broken.get()), "");
        }
        if (startTls && code > 0 && !transport.supportsExtension("STARTTLS")) {
            return new MailResult.Rejected("starttls-missing", "");
        }
        return new MailResult.Failed("dropped", "");
    }

    /** A certificate that is not trusted or of another host, or no common version: only the operator can mend it. */
    private static boolean isRefusedHandshake(IOException broken) {
        return broken instanceof SSLHandshakeException || broken instanceof SSLPeerUnverifiedException;
    }

    private static String reason(IOException broken) {
        if (broken instanceof SocketTimeoutException) {
            return "time-out";
        }
        return broken instanceof UnknownHostException ? "unknown-host" : "connection";
    }

    /** Jakarta Mail nests exceptions both ways. */
    private static <T> Optional<T> first(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Verdict::inner)
                .limit(CAUSES)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static Throwable inner(Throwable outer) {
        return outer instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : outer.getCause();
    }
}
