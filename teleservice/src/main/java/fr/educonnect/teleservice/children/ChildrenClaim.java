package fr.educonnect.teleservice.children;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the claim {@code children}. What is not of the expected type counts as not sent: a page is always shown. */
public final class ChildrenClaim {

    /** The claim's name. */
    public static final String NAME = "children";

    private ChildrenClaim() {}

    /**
     * The children in a parent's claims, in the order in which they were sent.
     *
     * @param claims the claims of the ID token and of userinfo, not null
     * @return the children that have a name; empty if the claim is missing or no array
     */
    public static List<Child> read(Map<String, Object> claims) {
        if (!(claims.get(NAME) instanceof Collection<?> sent)) {
            return List.of();
        }
        return sent.stream()
                .map(ChildrenClaim::child)
                .filter(Objects::nonNull)
                .filter(child -> !child.name().isEmpty())
                .toList();
    }

    private static Child child(Object sent) {
        if (!(sent instanceof Map<?, ?> members)) {
            return null;
        }
        return new Child(
                text(members, "id"),
                text(members, "given_name"),
                text(members, "family_name"),
                text(members, "school_uai"),
                text(members, "school_name"),
                text(members, "class_name"),
                text(members, "relationship"),
                members.get("legal_guardian") instanceof Boolean legal ? legal : null);
    }

    private static String text(Map<?, ?> members, String name) {
        return members.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
