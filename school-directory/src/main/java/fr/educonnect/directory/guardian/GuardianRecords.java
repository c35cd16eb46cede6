package fr.educonnect.directory.guardian;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What several records say about the one parent they belong to: the freshest counts, and where it is silent the next one.
 *
 * @param freshestFirst may be empty
 */
public record GuardianRecords(List<Guardian> freshestFirst) {

    /** @param freshestFirst in any order */
    public GuardianRecords {
        freshestFirst = freshestFirst.stream().sorted(Guardian.BY_FRESHNESS).toList();
    }

    /** The record whose names are shown: the most recently updated, then the lowest id. */
    public Optional<Guardian> principal() {
        return freshestFirst.stream().findFirst();
    }

    /** The name of the principal record, as the best of the records writes it; empty where there is no record. */
    public Optional<PersonName> name() {
        return freshestFirst.isEmpty()
                ? Optional.empty()
                : Optional.of(PersonName.bestOf(
                        freshestFirst.stream().map(Guardian::name).toList()));
    }

    /** "M.", "MME": the title of the freshest record that has one. */
    public Optional<String> title() {
        return freshest(guardian -> Optional.ofNullable(guardian.title()).filter(title -> !title.isBlank()));
    }

    /** The school's address of the freshest record that has one; lower case. */
    public Optional<String> email() {
        return freshest(Guardian::email);
    }

    /** The mobile of the freshest record that has one; E.164. */
    public Optional<String> mobile() {
        return freshest(Guardian::mobile);
    }

    private Optional<String> freshest(Function<Guardian, Optional<String>> part) {
        return freshestFirst.stream().map(part).flatMap(Optional::stream).findFirst();
    }
}
