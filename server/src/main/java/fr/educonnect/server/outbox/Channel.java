package fr.educonnect.server.outbox;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a message travelled. */
public enum Channel {
    MAIL("mail", "Mail"),
    SMS("sms", "SMS");

    private final String jsonName;
    private final String label;

    Channel(String jsonName, String label) {
        this.jsonName = jsonName;
        this.label = label;
    }

    /**
     * Name in {@code GET /api/messages}.
     *
     * @return {@code mail} or {@code sms}
     */
    @JsonValue
    public String jsonName() {
        return jsonName;
    }

    /**
     * Name on the outbox page.
     *
     * @return the French label
     */
    public String label() {
        return label;
    }
}
