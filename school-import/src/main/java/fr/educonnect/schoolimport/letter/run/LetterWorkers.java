package fr.educonnect.schoolimport.letter.run;

import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.account.NotLegalGuardianException;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.account.ProvisionalSecrets;
import fr.educonnect.directory.guardian.PersonName;
import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.letter.LetterRecipient;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.directory.person.Pupil;
import fr.educonnect.schoolimport.letter.Letter;
import fr.educonnect.schoolimport.letter.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Opens accounts and makes secrets on several threads: hashing a secret takes as long as a sign-in on purpose. No more than one part's letters wait
 * for a thread at any time.
 */
final class LetterWorkers implements AutoCloseable {

    private final ActivationRegistry accounts;
    private final IdentifiantPattern pattern;
    private final Validity validity;
    private final ThreadPoolExecutor threads;

    /** @param partSize how many letters are made at once at most */
    LetterWorkers(
            ActivationRegistry accounts, IdentifiantPattern pattern, Validity validity, int threads, int partSize) {
        this.accounts = accounts;
        this.pattern = pattern;
        this.validity = validity;
        this.threads =
                new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(partSize));
    }

    /**
     * Makes the letters of one part.
     *
     * @param recipients in the order of the letters
     * @param made       told how many further ones were made
     * @return without those who need no letter any more
     * @throws fr.educonnect.directory.DirectoryUnavailableException the database could not answer; the others are not made then
     */
    List<PreparedLetter> make(List<LetterRecipient> recipients, LongConsumer made) {
        List<Future<Optional<PreparedLetter>>> waiting = new ArrayList<>();
        try {
            recipients.forEach(recipient -> waiting.add(threads.submit(() -> make(recipient))));
            List<PreparedLetter> letters = new ArrayList<>();
            for (Future<Optional<PreparedLetter>> one : waiting) {
                Awaited.resultOf(one).ifPresent(letters::add);
                made.accept(1);
            }
            return letters;
        } finally {
            waiting.forEach(one -> one.cancel(true));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Optional<PreparedLetter> make(LetterRecipient recipient) {
        PersonAccount account;
        try {
            account = accounts.open(recipient.person(), pattern);
        } catch (NotLegalGuardianException droppedMeanwhile) {
            return Optional.empty();
        }
        if (account.active()) {
            return Optional.empty();
        }
        String secret = ProvisionalSecrets.next();
        return Optional.of(new PreparedLetter(
                account.id(),
                ProvisionalSecret.of(secret, validity.expiresAt()),
                letter(
                        account.identifiant(),
                        secret,
                        recipient.person(),
                        recipient.pupils().get(0))));
    }

    private Letter letter(String identifiant, String secret, Person person, Pupil pupil) {
        return new Letter(
                identifiant,
                secret,
                Title.of(person.title()),
                person.name(),
                new PersonName(pupil.child().lastName(), pupil.child().firstName()),
                pupil.className(),
                pupil.school().name(),
                pupil.school().uai(),
                validity.lastDay());
    }
}
