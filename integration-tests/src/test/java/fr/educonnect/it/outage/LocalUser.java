package fr.educonnect.it.outage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.keycloak.Realm;

/** A user of Keycloak's own base in the parents' realm, such as somebody at a help desk. */
public final class LocalUser implements AutoCloseable {

    static final String USERNAME = "help-desk";

    private final Realm realm;
    private final String id;

    private LocalUser(Realm realm, String id) {
        this.realm = realm;
        this.id = id;
    }

    /** Creates it; to be closed. */
    public static LocalUser create(Realm realm, String password) {
        ObjectNode user = Admin.object()
                .put("username", USERNAME)
                .put("enabled", true)
                .put("email", "help-desk@educonnect.example")
                .put("firstName", "Help")
                .put("lastName", "Desk");
        String id = realm.admin().post("users", user).createdId();
        realm.password(id, password);
        return new LocalUser(realm, id);
    }

    /** What to sign in with. */
    public String username() {
        return USERNAME;
    }

    @Override
    public void close() {
        realm.admin().delete("users/" + id).ok();
    }
}
