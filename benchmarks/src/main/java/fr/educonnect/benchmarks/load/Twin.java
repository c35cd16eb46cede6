package fr.educonnect.benchmarks.load;

/** The two sides of every comparison: the same server process, one realm each. */
public enum Twin {
    /** Parents of the school base, with our flows, pages and claims. */
    OURS("educonnect", "openid profile email children"),
    /** Local users of the same names, with Keycloak's own flows, pages and claims. */
    STOCK("stock", "openid profile email");

    private final String realm;
    private final String scope;

    Twin(String realm, String scope) {
        this.realm = realm;
        this.scope = scope;
    }

    /** Name and, for {@link #STOCK}, also id of its realm. */
    public String realm() {
        return realm;
    }

    /** What its téléservice asks for. */
    public String scope() {
        return scope;
    }
}
