package fr.educonnect.authenticators.step;

import java.util.Optional;
import java.util.OptionalLong;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * How far a recovery has come, kept in the notes of its authentication session.
 *
 * <p>No note is a proof by itself: the permit is a secret that the school base must know, the code's handle only finds the
 * code there. What a note is for is said by the base and compared with the user at hand (security 15).
 */
public final class StepNotes {

    private static final String PREFIX = "educonnect.recovery.";
    private static final String GOAL = PREFIX + "goal";
    private static final String CHANNEL = PREFIX + "channel";
    private static final String IDENTIFIANT = PREFIX + "identifiant";
    private static final String CODE_HANDLE = PREFIX + "code-handle";
    private static final String PERMIT = PREFIX + "permit";
    private static final String STOP = PREFIX + "stop";
    private static final String AWAITED = PREFIX + "awaited-account";

    private final AuthenticationSessionModel session;

    /** @param session of the parent at hand */
    public StepNotes(AuthenticationSessionModel session) {
        this.session = session;
    }

    /** What was lost; the password where nothing says otherwise. */
    public Goal goal() {
        return Goal.of(session.getAuthNote(GOAL)).orElse(Goal.PASSWORD);
    }

    public void goal(Goal goal) {
        session.setAuthNote(GOAL, goal.parameter());
    }

    /** How the parent chose to be reached; empty before the choice. */
    public Optional<Channel> channel() {
        return Channel.of(session.getAuthNote(CHANNEL));
    }

    /** @param channel null takes the choice back */
    public void channel(Channel channel) {
        put(CHANNEL, channel == null ? null : channel.parameter());
    }

    /** The identifiant as the parent typed it, whether there is such an account or not. */
    public Optional<String> identifiant() {
        return Optional.ofNullable(session.getAuthNote(IDENTIFIANT));
    }

    public void identifiant(String typed) {
        put(IDENTIFIANT, typed);
    }

    /** Finds the code that was sent last in this session. */
    public Optional<String> codeHandle() {
        return Optional.ofNullable(session.getAuthNote(CODE_HANDLE));
    }

    public void codeHandle(String handle) {
        put(CODE_HANDLE, handle);
    }

    /** The secret of the permit to choose a new password, once a link or a code was right. */
    public Optional<String> permit() {
        return Optional.ofNullable(session.getAuthNote(PERMIT));
    }

    public void permit(String secret) {
        put(PERMIT, secret);
    }

    /**
     * The page at which a step came to its end, so that a reload shows it again and does nothing.
     *
     * @param execution of the step; where another one ended is nothing to it (security 15)
     */
    Optional<StepStop> stop(String execution) {
        return Optional.ofNullable(session.getAuthNote(STOP))
                .filter(note -> note.startsWith(execution + ":"))
                .map(note -> StepStop.valueOf(note.substring(execution.length() + 1)));
    }

    void stop(String execution, StepStop page) {
        put(STOP, execution + ":" + page.name());
    }

    /** The account whose address has to be validated before its reset can go on in this session. */
    public OptionalLong awaitedAccount() {
        String account = session.getAuthNote(AWAITED);
        return account == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(account));
    }

    public void awaitedAccount(long accountId) {
        session.setAuthNote(AWAITED, Long.toString(accountId));
    }

    private void put(String note, String value) {
        if (value == null) {
            session.removeAuthNote(note);
        } else {
            session.setAuthNote(note, value);
        }
    }
}
