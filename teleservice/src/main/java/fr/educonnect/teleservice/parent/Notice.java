package fr.educonnect.teleservice.parent;

/** A line above the children that says how current they are. */
public enum Notice {
    /** They were just read again. */
    UP_TO_DATE("enfants.a-jour"),
    /** They could not be read again. */
    PROVIDER_AWAY("enfants.non-actualises");

    private final String key;

    Notice(String key) {
        this.key = key;
    }

    /**
     * The line's wording.
     *
     * @return a key of {@code messages.properties}
     */
    public String key() {
        return key;
    }
}
