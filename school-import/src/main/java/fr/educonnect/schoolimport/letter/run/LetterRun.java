package fr.educonnect.schoolimport.letter.run;

import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.LetterRegistry;
import fr.educonnect.directory.letter.LetterRecipient;
import fr.educonnect.schoolimport.letter.Letter;
import fr.educonnect.schoolimport.letter.LetterTexts;
import fr.educonnect.schoolimport.letter.part.LetterFolder;
import fr.educonnect.schoolimport.letter.part.Part;
import fr.educonnect.schoolimport.letter.print.LetterDocument;
import fr.educonnect.schoolimport.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Makes letters for schools, one school after the other. It may be stopped at any moment and run again: what is finished stays,
 * the rest is made.
 *
 * <p>While one part is printed and its secrets go into the base, the secrets of the next are made. No more than two parts are in memory.
 */
public final class LetterRun {

    private final ActivationRegistry accounts;
    private final LetterRegistry registry;
    private final LetterFolder folder;
    private final LetterOrder order;
    private final Progress progress;
    private final Clock clock;
    private final Set<String> made = new HashSet<>();

    /**
     * @param folder where the files go; nobody else writes into it meanwhile
     * @param clock  for the date of the letters and their validity
     */
    public LetterRun(
            ActivationRegistry accounts,
            LetterRegistry registry,
            LetterFolder folder,
            LetterOrder order,
            Progress progress,
            Clock clock) {
        this.accounts = accounts;
        this.registry = registry;
        this.folder = folder;
        this.order = order;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * @param uais    the schools
     * @param threads how many threads make secrets
     * @return one for each school
     * @throws IOException if the folder cannot be read or written
     * @throws InterruptedRunException if an interrupted run in this folder must be ended first
     * @throws fr.educonnect.directory.DirectoryUnavailableException the database could not answer; finished parts stay
     */
    public List<SchoolLetters> run(SortedSet<String> uais, int threads) throws IOException, InterruptedRunException {
        Validity validity = Validity.ofMonths(order.validityMonths(), clock);
        PartPress press =
                new PartPress(registry, new LetterDocument(new LetterTexts(), order.start(), validity.today()));
        LetterOrder whole = prepared(uais);
        // One part at most waits for it.
        ExecutorService printer = Executors.newSingleThreadExecutor();
        try (LetterWorkers workers =
                new LetterWorkers(accounts, order.pattern(), validity, threads, order.partSize())) {
            List<SchoolLetters> schools = new ArrayList<>();
            for (String uai : uais) {
                progress.startSchool(uai);
                SchoolLetters school = school(uai, whole, workers, press, printer);
                progress.endSchool(uai, school.written() + " letters");
                schools.add(school);
            }
            if (whole.again()) {
                folder.endAgain();
            }
            return schools;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            end(printer);
        }
    }

    /** @return of the accounts that were asked for by identifiant those that got no letter, in alphabetical order */
    public SortedSet<String> withoutLetter() {
        SortedSet<String> without = new TreeSet<>(order.identifiants());
        without.removeAll(made);
        return without;
    }

    /** @return the order, or what an interrupted one makes of it */
    private LetterOrder prepared(SortedSet<String> uais) throws IOException, InterruptedRunException {
        if (!order.identifiants().isEmpty()) {
            return order;
        }
        Optional<Set<String>> begun = folder.begunAgain();
        if (begun.isPresent()) {
            if (!begun.get().equals(uais)) {
                throw new InterruptedRunException(begun.get());
            }
            return order.forEverybody();
        }
        if (order.again()) {
            // The letters in them are void as soon as the new ones are there; nobody shall hand them out.
            for (String uai : uais) {
                for (Part part : folder.parts(uai)) {
                    part.delete();
                }
            }
            folder.beginAgain(uais);
        }
        return order;
    }

    private SchoolLetters school(
            String uai, LetterOrder whole, LetterWorkers workers, PartPress press, ExecutorService printer)
            throws IOException {
        Recipients recipients = Recipients.at(uai, registry);
        int completed = settle(uai, recipients, whole.again());
        List<LetterRecipient> wanted = recipients.wanted(whole, made, clock.instant());
        progress.expect(wanted.size());
        int number = folder.nextNumber(uai);
        int written = 0;
        Future<List<Letter>> printing = CompletableFuture.completedFuture(List.of());
        for (int from = 0; from < wanted.size(); from += order.partSize()) {
            List<LetterRecipient> some = wanted.subList(from, Math.min(wanted.size(), from + order.partSize()));
            List<PreparedLetter> letters = workers.make(some, progress::advance);
            written += note(Awaited.resultOf(printing));
            Part part = folder.part(uai, number++);
            printing = printer.submit(() -> press.finish(part, letters));
        }
        written += note(Awaited.resultOf(printing));
        return new SchoolLetters(uai, recipients.count(), written, completed);
    }

    private int note(List<Letter> letters) {
        letters.forEach(letter -> made.add(letter.identifiant()));
        return letters.size();
    }

    /**
     * Brings what an interrupted run left into order: files whose secrets the base has get their names, others go.
     *
     * @param continuing whether those who have a letter in this folder get no other one
     * @return how many parts were completed
     */
    private int settle(String uai, Recipients recipients, boolean continuing) throws IOException {
        int completed = 0;
        for (Part part : folder.parts(uai)) {
            Part.State state = part.state();
            if (state == Part.State.UNNAMED && !recipients.anyHas(part.secrets(), clock.instant())) {
                part.delete();
                continue;
            }
            if (state != Part.State.FINISHED) {
                part.name();
                completed++;
            }
            if (continuing) {
                made.addAll(part.secrets().keySet());
            }
        }
        return completed;
    }

    /** Lets a part that is being printed come to its end. */
    private static void end(ExecutorService printer) {
        printer.shutdown();
        try {
            if (!printer.awaitTermination(1, TimeUnit.MINUTES)) {
                printer.shutdownNow();
            }
        } catch (InterruptedException e) {
            printer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
