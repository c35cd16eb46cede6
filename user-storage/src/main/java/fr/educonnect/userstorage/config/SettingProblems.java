package fr.educonnect.userstorage.config;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.component.ComponentValidationException;

/** Gathers everything that is wrong with a configuration, so that the administrator reads it all at once. */
public final class SettingProblems {

    private final List<String> problems = new ArrayList<>();

    /**
     * Notes one problem.
     *
     * @param setting label of the setting in the console
     * @param remedy what is wrong and what to enter instead, a sentence
     */
    public void add(String setting, String remedy) {
        problems.add(setting + ": " + remedy);
    }

    /**
     * Whether nothing was noted.
     *
     * @return true when the configuration may be used
     */
    public boolean none() {
        return problems.isEmpty();
    }

    /**
     * Ends the validation.
     *
     * @throws ComponentValidationException naming every problem, when there is one
     */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            // The console passes the text through MessageFormat: as a parameter it comes out as it stands.
            throw new ComponentValidationException("{0}", toString());
        }
    }

    @Override
    public String toString() {
        return String.join(" ", problems);
    }
}
