package fr.educonnect.directory.grouping;

import java.util.Objects;

/**
 * Two accounts to be grouped, and what the audit keeps of where that came from.
 *
 * @param accountId      takes the records
 * @param otherAccountId gives them, and closes
 * @param names          which names are those of one person
 * @param network        address of the requester; at most {@value #NETWORK_LENGTH} characters are kept
 * @param clientId       the téléservice that the parent came from; at most {@value #CLIENT_LENGTH} characters are kept
 */
public record GroupingOrder(long accountId, long otherAccountId, NameRule names, String network, String clientId) {

    static final int NETWORK_LENGTH = 64;
    static final int CLIENT_LENGTH = 255;

    public GroupingOrder {
        Objects.requireNonNull(names, "names");
        network = cut(network, NETWORK_LENGTH);
        clientId = cut(clientId, CLIENT_LENGTH);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
