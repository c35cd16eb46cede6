package fr.educonnect.teleservice.parent;

import fr.educonnect.teleservice.children.ChildrenClaim;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lists what EduConnect sent about a parent, so that the parent (and a developer) can see it. */
@Component
class ReceivedClaims {

    private static final List<String> SHOWN = List.of(
            "sub", "name", "email", "email_verified", ChildrenClaim.NAME, "FrEduVecteur", "FrEduCtPersonAffiliation");

    private final JsonMapper json;

    ReceivedClaims(JsonMapper json) {
        this.json = json;
    }

    /** One entry for each claim that this service asks for, sent or not, always in the same order. */
    List<ReceivedClaim> of(Map<String, Object> claims) {
        return SHOWN.stream().map(name -> claim(name, claims.get(name))).toList();
    }

    private ReceivedClaim claim(String name, Object value) {
        if (value instanceof Map
                || value instanceof Collection<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            return new ReceivedClaim(
                    name, List.of(json.writerWithDefaultPrettyPrinter().writeValueAsString(value)), true);
        }
        Stream<?> values = value instanceof Collection<?> list ? list.stream() : Stream.ofNullable(value);
        return new ReceivedClaim(name, values.map(String::valueOf).toList(), false);
    }
}
