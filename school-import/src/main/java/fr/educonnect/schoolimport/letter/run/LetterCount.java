package fr.educonnect.schoolimport.letter.run;

import fr.educonnect.directory.LetterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** What a run would make; neither base nor files are changed. */
public final class LetterCount {

    private final LetterRegistry registry;
    private final LetterOrder order;
    private final Clock clock;

    /** @param clock tells which secrets are valid */
    public LetterCount(LetterRegistry registry, LetterOrder order, Clock clock) {
        this.registry = registry;
        this.order = order;
        this.clock = clock;
    }

    /**
     * @param uais the schools
     * @return one for each school; a parent with children at several is counted at each
     * @throws fr.educonnect.directory.DirectoryUnavailableException the database could not answer
     */
    public List<SchoolLetters> at(SortedSet<String> uais) {
        return uais.stream().map(this::at).toList();
    }

    private SchoolLetters at(String uai) {
        Recipients recipients = Recipients.at(uai, registry);
        int wanted = recipients.wanted(order, Set.of(), clock.instant()).size();
        return new SchoolLetters(uai, recipients.count(), wanted, 0);
    }
}
