package fr.educonnect.server.keycloak;

import fr.educonnect.server.data.Notes;
import fr.educonnect.server.settings.SchoolBase;
import fr.educonnect.server.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings settings of the environment into a realm that was imported at an earlier start: those that the environment gives
 * explicitly, and those that differ from the last start's. Everything else is as an administrator left it in the console.
 */
public final class RealmSettings {

    private static final String JDBC_URL = "jdbcUrl";
    private static final String TELESERVICE_URL = "teleserviceUrl";

    private final Map<String, Wanted> wanted = new LinkedHashMap<>();
    private final String schoolPassword;
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
        want(JDBC_URL, schoolBase.url(), settings.isChosen(Settings.SCHOOL_DB_URL));
        want("jdbcUser", schoolBase.user(), settings.isChosen(Settings.SCHOOL_DB_URL));
        want("openDepartments", settings.openDepartments(), settings.isChosen(Settings.OPEN_DEPARTMENTS));
        want("host", settings.mail().host(), settings.isChosen(Settings.SMTP_HOST));
        want("port", String.valueOf(settings.mail().port()), settings.isChosen(Settings.SMTP_PORT));
        // A former address is looked for in the client: there is nothing to do where it did not change.
        want(TELESERVICE_URL, settings.teleserviceUrl().toString(), false);
    }

    /** Notes that the realm has them all, as it does by its import. */
    public void note() {
        wanted.forEach((name, value) -> notes.put(noteOf(name), value.value()));
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
        Map<String, String> federation = due(List.of(JDBC_URL, "jdbcUser", "openDepartments"));
        if (federation.containsKey(JDBC_URL)) {
            federation.put("jdbcPassword", schoolPassword);
        }
        if (!federation.isEmpty()) {
            realm.configureFederation(federation);
        }
        Map<String, String> mail = due(List.of("host", "port"));
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

    private void want(String name, String value, boolean explicit) {
        wanted.put(name, new Wanted(value, explicit));
    }

    private Map<String, String> due(List<String> names) {
        Map<String, String> due = new LinkedHashMap<>();
        names.stream()
                .filter(name -> wanted.get(name).explicit() || changed(name))
                .forEach(name -> due.put(name, wanted.get(name).value()));
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
