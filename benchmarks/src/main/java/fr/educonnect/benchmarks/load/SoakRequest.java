package fr.educonnect.benchmarks.load;

/** What a browser or a téléservice asks for in a soak. */
public enum SoakRequest {
    LOGIN_PAGE("login page"),
    CREDENTIALS("identifiant and password"),
    TOKENS("tokens"),
    USERINFO("userinfo"),
    REFRESH("refresh"),
    LOST_PASSWORD("lost password"),
    IDENTIFIANT("identifiant"),
    /** The choice of the mail. */
    BY_MAIL("by mail"),
    /** The address; a mail follows. */
    ADDRESS("address"),
    /** The choice of the SMS; an SMS with a code follows. */
    BY_SMS("by SMS"),
    /** Not asked of the server: whether the SMS came. */
    SMS("SMS on the phone"),
    CODE("code"),
    /** The new password; a notice by mail and SMS follows. */
    NEW_PASSWORD("new password");

    private final String label;

    SoakRequest(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Whether a server answers it. */
    public boolean ofTheServer() {
        return this != SMS;
    }
}
