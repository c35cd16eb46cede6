package fr.educonnect.userstorage.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which JDBC URLs a realm administrator may enter.
 *
 * <p>A URL can do more than name a base: H2 runs SQL, and so Java, that stands in it ({@code INIT}), and PostgreSQL's driver
 * makes objects of classes that it names ({@code socketFactory}). Whoever may administer a realm may not for that run code
 * on the server.
 */
final class JdbcUrl {

    private static final Pattern POSTGRESQL =
            Pattern.compile("jdbc:postgresql://[A-Za-z0-9.,:_\\-\\[\\]]+/[^?;\\\\]*(\\?(?<settings>[^;\\\\]*))?");
    private static final Set<String> POSTGRESQL_SETTINGS = Set.of(
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey",
            "ssl",
            "targetservertype",
            "loadbalancehosts",
            "tcpkeepalive",
            "currentschema",
            "options",
            "preparethreshold",
            "channelbinding",
            "gssencmode");

    private static final Pattern H2 =
            Pattern.compile("jdbc:h2:(file:|mem:|~/|\\./|/)[^;\\\\]*(;(?<settings>[^\\\\]*))?");
    private static final Set<String> H2_SETTINGS = Set.of(
            "ifexists",
            "auto_server",
            "mode",
            "db_close_delay",
            "db_close_on_exit",
            "lock_timeout",
            "access_mode_data");

    private JdbcUrl() {}

    /**
     * What is wrong with a URL.
     *
     * @param url as typed
     * @return empty when it may be used; otherwise a sentence with the remedy
     */
    static Optional<String> problem(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return problem(POSTGRESQL.matcher(url), "&", POSTGRESQL_SETTINGS, "jdbc:postgresql://host:5432/base");
        }
        if (url.startsWith("jdbc:h2:")) {
            return problem(H2.matcher(url), ";", H2_SETTINGS, "jdbc:h2:file:/folder/base");
        }
        return Optional.of("must begin with jdbc:postgresql: or jdbc:h2:.");
    }

    private static Optional<String> problem(Matcher url, String separator, Set<String> allowed, String example) {
        if (!url.matches()) {
            return Optional.of("is not of the form " + example + ".");
        }
        String settings = url.group("settings");
        if (settings != null) {
            for (String setting : settings.split(separator)) {
                String name = setting.split("=", 2)[0].toLowerCase(Locale.ROOT);
                if (name.equals("password") || name.equals("user")) {
                    return Optional.of("must not hold user or password. Enter them in their own fields.");
                }
                if (!name.isEmpty() && !allowed.contains(name)) {
                    return Optional.of("the setting \"" + name + "\" is not allowed in it.");
                }
            }
        }
        return Optional.empty();
    }
}
