package fr.educonnect.benchmarks.load;

import java.util.List;
import java.util.function.Function;

/** What is measured: each has its own small class, which tells what a browser does. */
public enum Workload {
    /** Code flow from the login page to the tokens, every account once. */
    SIGN_IN("sign-in", true, SignIn::new),
    /** New tokens for a session, with the claim {@code children} in the ID token of ours. */
    REFRESH("token refresh with children", true, Refresh::new),
    /** The claims at userinfo, the children among them at ours. */
    USERINFO("userinfo", true, Userinfo::new),
    /** Lost password by mail, until the mail was asked for. */
    LOST_PASSWORD("lost-password request", true, LostPassword::new),
    /** An administrator looks for an identifiant. */
    SEARCH_IDENTIFIANT("admin search by identifiant", true, AdminSearch::byIdentifiant),
    /** An administrator looks for a family name, of which there are thousands. */
    SEARCH_NAME("admin search by name", true, AdminSearch::byName),
    /** Lost password by SMS; the time is that of the request with the code. Keycloak has no such codes. */
    CODE_CHECK("code check", false, CodeCheck::new),
    /** A whole activation by phone. Keycloak has nothing like it. */
    ACTIVATION("activation", false, Activation::new);

    private final String label;
    private final boolean hasStockTwin;
    private final Function<LoadPlan, Work> work;

    Workload(String label, boolean hasStockTwin, Function<LoadPlan, Work> work) {
        this.label = label;
        this.hasStockTwin = hasStockTwin;
        this.work = work;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Who takes part. */
    public List<Twin> twins() {
        return hasStockTwin ? List.of(Twin.values()) : List.of(Twin.OURS);
    }

    /** What the browsers do. */
    Work work(LoadPlan plan) {
        return work.apply(plan);
    }
}
