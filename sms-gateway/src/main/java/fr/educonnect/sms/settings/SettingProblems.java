package fr.educonnect.sms.settings;

import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong with a configuration, so that the operator reads it all at once. */
public final class SettingProblems {

    private final List<String> problems = new ArrayList<>();

    /**
     * Notes one problem.
     *
     * @param setting name of the setting
     * @param remedy what is wrong and what to enter instead, a sentence
     */
    public void add(String setting, String remedy) {
        problems.add(setting + " " + remedy);
    }

    /**
     * All that was noted.
     *
     * @return in the order of the settings; empty when the configuration may be used
     */
    public List<String> all() {
        return List.copyOf(problems);
    }

    /**
     * Ends the reading.
     *
     * @param what begins the sentence, with its verb: {@code The SMS gateways are}
     * @throws InvalidSettingsException naming every problem, when there is one
     */
    public void throwIfAny(String what) {
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(what, all());
        }
    }
}
