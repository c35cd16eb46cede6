package fr.educonnect.directory.code;

import java.time.Instant;

/**
 * A code that was issued. Neither secret can be found in the database.
 *
 * @param handle    43 characters, for the browser's session only: a code counts together with its handle
 * @param code      digits, for the message only
 * @param expiresAt first instant at which it is refused
 */
public record IssuedCode(String handle, String code, Instant expiresAt) {

    /** Leaves both secrets out, for logs. */
    @Override
    public String toString() {
        return "IssuedCode[expiresAt=" + expiresAt + "]";
    }
}
