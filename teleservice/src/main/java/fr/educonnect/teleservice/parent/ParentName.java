package fr.educonnect.teleservice.parent;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** How to greet a parent. */
final class ParentName {

    private ParentName() {}

    /** The claim {@code name}, else first and last name; empty if the provider sent none of them. */
    static String of(OidcUser user) {
        String name = user.getClaims().get("name") instanceof String text ? text.strip() : "";
        if (!name.isEmpty()) {
            return name;
        }
        return Stream.of("given_name", "family_name")
                .map(user.getClaims()::get)
                .map(part -> part instanceof String text && !text.isBlank() ? text.strip() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
