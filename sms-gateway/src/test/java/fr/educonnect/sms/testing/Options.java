package fr.educonnect.sms.testing;

import fr.educonnect.sms.settings.SettingProblems;
import fr.educonnect.sms.settings.SettingsReader;
import java.util.HashMap;
import java.util.Map;

/** Settings as an operator would type them. */
public final class Options {

    private final Map<String, String> typed = new HashMap<>();

    /** Starts from nothing. */
    public static Options none() {
        return new Options();
    }

    /** One more setting; a later one wins. */
    public Options with(String name, Object value) {
        typed.put(name, String.valueOf(value));
        return this;
    }

    /** Reads them, noting problems. */
    public SettingsReader reader(SettingProblems problems) {
        return new SettingsReader(typed::get, problems);
    }

    /** The text of one. */
    public String get(String name) {
        return typed.get(name);
    }
}
