package fr.educonnect.teleservice.settings;

/** An environment variable is missing or cannot be used: the service does not start. */
public class UnusableSettingException extends RuntimeException {

    private final String variable;

    /**
     * @param variable the environment variable to set
     * @param reason what is wrong with it, to follow its name in a sentence
     */
    public UnusableSettingException(String variable, String reason) {
        super("The environment variable " + variable + " " + reason + ".");
        this.variable = variable;
    }

    /**
     * The environment variable to set.
     *
     * @return its name, never null
     */
    public String variable() {
        return variable;
    }
}
