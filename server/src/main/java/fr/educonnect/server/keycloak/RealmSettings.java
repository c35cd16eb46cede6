package fr.educonnect.server.keycloak;

import fr.educonnect.server.data.Fingerprint;
import fr.educonnect.server.data.Notes;
import fr.educonnect.server.settings.SchoolBase;
import fr.educonnect.server.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Brings settings of the environment into a realm that was imported at an earlier start: those that differ from the last
 * start's, and those that the environment gives explicitly where the realm differs. Everything else is as an administrator
 * left it in the console.
 */
public final class RealmSettings {

    private static final String JDBC_URL = "jdbcUrl";
    private static final String PASSWORD = "jdbcPassword";
    private static final String TELESERVICE_URL = "teleserviceUrl";

    private final Map<String, Wanted> wanted = new LinkedHashMap<>();
    private final String schoolPassword;
    private final boolean schoolBaseGiven;
    private final Notes notes;

    /**
     * The settings of this start.
     *
     * @param settings what the environment says
     * @param schoolBase the school database in use
     * @param notes remembers the values of the last start
     */
    public RealmSettings(Settings settings, SchoolBase schoolBase, Notes notes) {
        this.notes = notes;
        this.schoolPassword = schoolBase.password();
        this.schoolBaseGiven = settings.isChosen(Settings.SCHOOL_DB_URL);
        want(JDBC_URL, schoolBase.url(), schoolBaseGiven);
        want("jdbcUser", schoolBase.user(), schoolBaseGiven);
        want("openDepartments", settings.openDepartments(), settings.isChosen(Settings.OPEN_DEPARTMENTS));
        want("host", settings.mail().host(), settings.isChosen(Settings.SMTP_HOST));
        want("port", String.valueOf(settings.mail().port()), settings.isChosen(Settings.SMTP_PORT));
        // A former address is looked for in the client: there is nothing to do where it did not change.
        want(TELESERVICE_URL, settings.teleserviceUrl().toString(), false);
    }

    /** Notes that the realm has them all, as it does by its import. */
    public void note() {
        wanted.forEach((name, value) -> notes.put(noteOf(name), value.value()));
        notes.put(noteOf(PASSWORD), Fingerprint.of(schoolPassword));
    }

    /**
     * Whether an earlier start noted any.
     *
     * @return false at the first start, when the import takes them from the environment
     */
    public boolean notedBefore() {
        return notes.get(noteOf(JDBC_URL)).isPresent();
    }

    /**
     * Whether another school database is used than at the last start.
     *
     * @return false at the first start
     */
    public boolean schoolBaseChanged() {
        return notedBefore() && changed(JDBC_URL);
    }

    /**
     * Sets what is due.
     *
     * @param realm the running realm
     */
    public void bringInto(EduConnectRealm realm) {
        bringFederation(realm);
        Map<String, String> mail = due(List.of("host", "port"), realm::mail);
        if (!mail.isEmpty()) {
            realm.configureMail(mail);
        }
        if (changed(TELESERVICE_URL)) {
            realm.moveTeleservice(
                    notes.get(noteOf(TELESERVICE_URL)).orElseThrow(),
                    wanted.get(TELESERVICE_URL).value());
        }
        note();
    }

    private void bringFederation(EduConnectRealm realm) {
        Map<String, String> federation = due(List.of(JDBC_URL, "jdbcUser", "openDepartments"), realm::federation);
        // Keycloak shows nobody the password it has: only a change since the last start can be told.
        boolean otherPassword = !notes.get(noteOf(PASSWORD)).equals(Optional.of(Fingerprint.of(schoolPassword)));
        if (otherPassword || (schoolBaseGiven && federation.containsKey(JDBC_URL)) || changed(JDBC_URL)) {
            federation.put(PASSWORD, schoolPassword);
        }
        if (!federation.isEmpty()) {
            realm.configureFederation(federation);
        }
    }

    private void want(String name, String value, boolean explicit) {
        wanted.put(name, new Wanted(value, explicit));
    }

    /** Asks the realm only where the environment is explicit about one of the names. */
    private Map<String, String> due(List<String> names, Supplier<Map<String, String>> inRealm) {
        boolean ask = names.stream().anyMatch(name -> wanted.get(name).explicit());
        Map<String, String> current = ask ? inRealm.get() : Map.of();
        Map<String, String> due = new LinkedHashMap<>();
        for (String name : names) {
            Wanted value = wanted.get(name);
            boolean differs = value.explicit() && !value.value().equals(current.get(name));
            if (differs || changed(name)) {
                due.put(name, value.value());
            }
        }
        return due;
    }

    private boolean changed(String name) {
        return !notes.get(noteOf(name)).equals(Optional.of(wanted.get(name).value()));
    }

    private static String noteOf(String name) {
        return "realm." + name;
    }

    private record Wanted(String value, boolean explicit) {}
}
