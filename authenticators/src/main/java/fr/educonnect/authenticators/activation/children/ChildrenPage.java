package fr.educonnect.authenticators.activation.children;

import fr.educonnect.directory.child.School;
import fr.educonnect.directory.person.PersonChild;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the pages about children show of them: first names. */
final class ChildrenPage {

    static final String FILE = "educonnect-children.ftl";
    static final String CONFIRM_FILE = "educonnect-not-my-child.ftl";

    static final String DAY = "day-";
    static final String MONTH = "month-";
    static final String YEAR = "year-";

    private ChildrenPage() {}

    /** Names a child within a form. */
    static String key(PersonChild child) {
        return String.valueOf(Collections.min(child.ids()));
    }

    /** The children with what was typed for them. */
    static List<Map<String, String>> children(List<PersonChild> children, TypedDates typed) {
        return children.stream()
                .map(child -> Map.of(
                        "key", key(child),
                        "name", name(child, children),
                        "day", typed.of(child).day(),
                        "month", typed.of(child).month(),
                        "year", typed.of(child).year()))
                .toList();
    }

    /** First name; numbered where another child has the same one: groups of fields need different names. */
    static String name(PersonChild child, List<PersonChild> all) {
        List<PersonChild> namesakes =
                all.stream().filter(other -> sameName(child, other)).toList();
        return namesakes.size() == 1
                ? child.firstName()
                : child.firstName() + " (" + (namesakes.indexOf(child) + 1) + ")";
    }

    /** Whether a parent cannot tell the two by their first names. */
    static boolean sameName(PersonChild one, PersonChild other) {
        return one.firstName().equalsIgnoreCase(other.firstName());
    }

    /** The names of all schools of the children, for who has to be called. */
    static String schools(List<PersonChild> children) {
        return children.stream()
                .flatMap(child -> child.schools().stream())
                .map(School::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
