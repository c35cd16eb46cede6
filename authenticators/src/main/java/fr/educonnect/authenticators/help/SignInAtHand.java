package fr.educonnect.authenticators.help;

import java.util.regex.Pattern;

/**
 * The sign-in from which a parent came to the help page, as Keycloak's own links name it. It goes into links only: Keycloak
 * checks it when one of them is followed.
 *
 * @param tabId Keycloak's id of the browser tab; null where the parent came from elsewhere
 * @param clientData what Keycloak needs to begin the sign-in again after a time-out; null for none
 */
record SignInAtHand(String tabId, String clientData) {

    private static final Pattern TAB_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern CLIENT_DATA = Pattern.compile("[A-Za-z0-9_-]{1,4096}");

    /** Drops what Keycloak cannot have written. */
    SignInAtHand {
        tabId = tabId != null && TAB_ID.matcher(tabId).matches() ? tabId : null;
        clientData = tabId != null
                        && clientData != null
                        && CLIENT_DATA.matcher(clientData).matches()
                ? clientData
                : null;
    }

    /**
     * What a link that already names the client has to say besides, to stay in the sign-in.
     *
     * <p>Without the client's data: where the sign-in is over meanwhile, Keycloak then begins a recovery of its own instead
     * of an error.
     *
     * @return "&amp;tab_id=…" or nothing
     */
    String recoveryQuery() {
        return tabId == null ? "" : "&tab_id=" + tabId;
    }

    /**
     * The same for links that only lead back into a sign-in.
     *
     * @return "&amp;tab_id=…&amp;client_data=…" or nothing
     */
    String signInQuery() {
        return clientData == null ? recoveryQuery() : recoveryQuery() + "&client_data=" + clientData;
    }
}
