package fr.educonnect.authenticators.grouping;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.directory.account.Account;
import fr.educonnect.userstorage.database.KeycloakClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That the parent proved to hold another account, kept between the page that asks and the one that shows what would come. It counts
 * in this very sign-in only, for this account only, and not for long (security 15, 36).
 */
final class ProvedOther {

    private static final String NOTE = "educonnect.grouping.proved";
    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private ProvedOther() {}

    static void put(ActionContext action, Account other) {
        Instant now = KeycloakClock.UTC.instant();
        action.note(NOTE, action.account().id() + ":" + other.id() + ":" + now.getEpochSecond());
    }

    static void remove(ActionContext action) {
        action.note(NOTE, null);
    }

    /** The account as the base has it now; empty where nothing was proved, or too long ago. */
    static Optional<Account> of(ActionContext action) {
        return action.note(NOTE)
                .map(note -> note.split(":"))
                .filter(parts -> Long.parseLong(parts[0]) == action.account().id())
                .filter(parts ->
                        KeycloakClock.UTC.instant().isBefore(proved(parts).plus(VALIDITY)))
                .flatMap(parts -> action.directory()
                        .accounts(directory -> directory.findById(Long.parseLong(parts[1])))
                        .filter(other -> stillProved(action, other, proved(parts))));
    }

    private static Instant proved(String[] parts) {
        return Instant.ofEpochSecond(Long.parseLong(parts[2]));
    }

    /** An administrator may have disabled it since, or its holder changed the password (security 18). */
    private static boolean stillProved(ActionContext action, Account other, Instant proved) {
        return action.directory()
                .enabledUser(other.id())
                .filter(user ->
                        action.session().users().getNotBeforeOfUser(action.realm(), user) <= proved.getEpochSecond())
                .isPresent();
    }
}
