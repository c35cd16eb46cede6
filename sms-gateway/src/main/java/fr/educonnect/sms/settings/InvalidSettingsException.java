package fr.educonnect.sms.settings;

import java.util.List;

/** The configuration cannot be used; the message names every problem, one a line. */
public final class InvalidSettingsException extends RuntimeException {

    InvalidSettingsException(String what, List<String> problems) {
        super(what + " not configured right:\n- " + String.join("\n- ", problems));
    }
}
