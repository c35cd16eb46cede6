package fr.educonnect.benchmarks.load;

/**
 * Where one twin of a comparison is.
 *
 * @param server address of its Keycloak, without a slash at its end
 * @param pid that Keycloak's Java process, whose processor time is read
 * @param realm name of its realm
 * @param scope what its téléservice asks for
 * @param first how many accounts of the base come before those that are measured
 * @param accounts how many are measured; those of the warm-up come after them
 */
public record Side(String server, long pid, String realm, String scope, int first, int accounts) {

    /** A stride that shares no factor with any number of accounts in use. */
    private static final long STRIDE = 1_000_003;

    /** The twin's own realm and scopes. */
    public static Side of(Twin twin, String server, long pid, int accounts) {
        return new Side(server, pid, twin.realm(), twin.scope(), 0, accounts);
    }

    /** The same with other accounts: those behind the first so many. */
    public Side behind(int others, int measured) {
        return new Side(server, pid, realm, scope, others, measured);
    }

    /** Where the endpoints of its realm begin, with a slash at the end. */
    String openIdConnect() {
        return server + "/realms/" + realm + "/protocol/openid-connect/";
    }

    /**
     * The number of an account.
     *
     * @param position its place in the order of all rounds
     */
    long account(long position) {
        // Neighbours in time are not neighbours in a table.
        return 1 + first + (position < accounts ? position * STRIDE % accounts : position);
    }
}
