package fr.educonnect.server.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves every address below one base to another, wherever it stands in a representation. */
final class Addresses {

    private Addresses() {}

    /**
     * A copy with the addresses replaced.
     *
     * @param node any JSON
     * @param before a base such as {@code http://localhost:8081}; {@code http://localhost:80810} is not below it
     * @param now the new base
     * @return the copy
     */
    static JsonNode replace(JsonNode node, String before, String now) {
        if (node.isTextual()) {
            // Several addresses may share one value, as in post.logout.redirect.uris, separated by "##".
            String pattern = Pattern.quote(before) + "(?![0-9A-Za-z.:-])";
            return TextNode.valueOf(node.asText().replaceAll(pattern, Matcher.quoteReplacement(now)));
        }
        JsonNode copy = node.deepCopy();
        if (copy instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replace(array.get(i), before, now));
            }
        } else if (copy instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(replace(field.getValue(), before, now)));
        }
        return copy;
    }
}
