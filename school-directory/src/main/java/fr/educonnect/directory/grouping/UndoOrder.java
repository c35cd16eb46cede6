package fr.educonnect.directory.grouping;

import java.util.Optional;

/**
 * A grouping to be undone.
 *
 * @param groupingId    which
 * @param administrator who does it; empty for the parent
 * @param reason        the administrator's; empty for the parent
 */
public record UndoOrder(long groupingId, Optional<String> administrator, Optional<String> reason) {

    /** How long a reason may be. */
    public static final int REASON_LENGTH = 1_000;

    private static final int ADMINISTRATOR_LENGTH = 255;

    /** @throws IllegalArgumentException where an administrator gives no reason, or a text is too long */
    public UndoOrder {
        if (administrator.isPresent() != reason.isPresent()) {
            throw new IllegalArgumentException("An administrator gives a reason, a parent none");
        }
        administrator.ifPresent(name -> require("The administrator", name, ADMINISTRATOR_LENGTH));
        reason.ifPresent(text -> require("The reason", text, REASON_LENGTH));
    }

    /** By the parent, who proved it by the password of the account that closed. */
    public static UndoOrder byParent(long groupingId) {
        return new UndoOrder(groupingId, Optional.empty(), Optional.empty());
    }

    private static void require(String what, String text, int length) {
        if (text.isBlank() || text.length() > length || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " has 1 to " + length + " characters");
        }
    }
}
