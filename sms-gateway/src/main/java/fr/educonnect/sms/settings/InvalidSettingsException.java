package fr.educonnect.sms.settings;

import java.util.List;

/** The configuration cannot be used; the message names every problem, one a line. */
public final class InvalidSettingsException extends RuntimeException {

    InvalidSettingsException(List<String> problems) {
        super("The SMS gateways are not configured right:\n- " + String.join("\n- ", problems));
    }
}
