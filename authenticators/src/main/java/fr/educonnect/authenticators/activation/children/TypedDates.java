package fr.educonnect.authenticators.activation.children;

import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.directory.person.PersonChild;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.utils.FormMessage;

/** What was typed for each child of a page, and whether it is right. */
final class TypedDates {

    private final Map<PersonChild, TypedDate> dates = new LinkedHashMap<>();

    private TypedDates() {}

    /** Reads the fields of the children. */
    static TypedDates of(StepContext step, List<PersonChild> children) {
        TypedDates typed = new TypedDates();
        for (PersonChild child : children) {
            String key = ChildrenPage.key(child);
            typed.dates.put(
                    child,
                    new TypedDate(
                            step.typed(ChildrenPage.DAY + key),
                            step.typed(ChildrenPage.MONTH + key),
                            step.typed(ChildrenPage.YEAR + key)));
        }
        return typed;
    }

    /** Nothing typed yet. */
    static TypedDates none(List<PersonChild> children) {
        TypedDates typed = new TypedDates();
        children.forEach(child -> typed.dates.put(child, new TypedDate("", "", "")));
        return typed;
    }

    /** What was typed for a child; empty fields for none. */
    TypedDate of(PersonChild child) {
        return dates.getOrDefault(child, new TypedDate("", "", ""));
    }

    /** What is no date at all, beside its child. Says nothing about whose birth date is right. */
    List<FormMessage> problems(LocalDate today) {
        return dates.entrySet().stream()
                .flatMap(one -> one.getValue().problem(today).stream()
                        .map(message -> new FormMessage(ChildrenPage.DAY + ChildrenPage.key(one.getKey()), message)))
                .toList();
    }

    /**
     * Whether every date is its child's; of children with the same first name, whom the page cannot tell apart, in any order.
     * All are compared, so that time does not tell the first that is wrong.
     */
    boolean right() {
        long wrong = dates.keySet().stream()
                .filter(child -> !typedFor(child).equals(bornOn(child)))
                .count();
        return wrong == 0;
    }

    private List<LocalDate> typedFor(PersonChild child) {
        return dates.entrySet().stream()
                .filter(one -> ChildrenPage.sameName(child, one.getKey()))
                .flatMap(one -> one.getValue().date().stream())
                .sorted()
                .toList();
    }

    private List<LocalDate> bornOn(PersonChild child) {
        return dates.keySet().stream()
                .filter(other -> ChildrenPage.sameName(child, other))
                .map(PersonChild::birthDate)
                .sorted()
                .toList();
    }
}
