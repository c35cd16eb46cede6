package fr.educonnect.sms.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Kinds of request body, each with its way to keep a value a value. */
enum BodyType {
    /** A JSON document; places stand inside strings. */
    JSON("application/json") {
        @Override
        String escaped(String value) {
            return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value));
        }
    },

    /** Fields of a form: {@code To={to}&Body={text}}. */
    FORM("application/x-www-form-urlencoded") {
        @Override
        String escaped(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    };

    private final String mediaType;

    BodyType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Value of the {@code Content-Type} header. */
    String mediaType() {
        return mediaType;
    }

    /** The value as it stands in such a body. */
    abstract String escaped(String value);
}
