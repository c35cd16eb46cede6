package fr.educonnect.authenticators.profile;

import org.keycloak.representations.account.DeviceRepresentation;

/**
 * What somebody signed in with, as Keycloak reads it off the browser's own description: a hint, no proof.
 *
 * @param browser such as {@code Firefox}; empty where it is not known
 * @param system such as {@code Android}; empty where it is not known
 */
public record Device(String browser, String system) {

    private static final String OTHER = "Other";

    /**
     * A device.
     *
     * @param seen by Keycloak; null where the browser told nothing
     */
    static Device of(DeviceRepresentation seen) {
        return seen == null ? new Device("", "") : new Device(known(seen.getBrowser()), known(seen.getOs()));
    }

    /** Without the version: {@code Firefox/128.0} is {@code Firefox}. */
    private static String known(String name) {
        // What the browser says may be anything, line breaks among it.
        String plain = name == null ? "" : name.split("/", 2)[0].strip();
        return plain.equals(OTHER) || plain.equals(DeviceRepresentation.UNKNOWN) ? "" : plain;
    }
}
