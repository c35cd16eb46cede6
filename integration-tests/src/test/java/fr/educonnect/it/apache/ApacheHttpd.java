package fr.educonnect.it.apache;

import fr.educonnect.it.build.Build;
import fr.educonnect.it.build.FreePort;
import fr.educonnect.it.build.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The system's Apache with mod_auth_openidc in front of a service, configured as the guide for téléservices says. */
final class ApacheHttpd implements AutoCloseable {

    /** {@link #installed()}, by the name that JUnit's conditions take. */
    static final String CONDITION = "fr.educonnect.it.apache.ApacheHttpd#installed";

    /** What a skipped test says. */
    static final String ABSENT = "Apache or its mod_auth_openidc is missing"
            + " (Debian: apt-get install apache2-bin libapache2-mod-auth-openidc)";

    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final List<String> LOADED =
            List.of("mpm_event", "authn_core", "authz_core", "authz_user", "proxy", "proxy_http", "auth_openidc");

    private final Program program;
    private final URI address;

    private ApacheHttpd(Program program, URI address) {
        this.program = program;
        this.address = address;
    }

    /** Whether it can be started here; says so on the console where it cannot. */
    static boolean installed() {
        boolean installed = executable().isPresent() && Files.exists(MODULES.resolve("mod_auth_openidc.so"));
        if (!installed) {
            System.out.println("Foreign client skipped: " + ABSENT);
        }
        return installed;
    }

    /** A port for {@link #start}, to be registered with the provider before. */
    static URI pickAddress() {
        return URI.create("http://localhost:" + FreePort.pick());
    }

    /**
     * Starts it.
     *
     * @param address where it listens
     * @param issuer the provider
     * @param clientId how the provider knows it
     * @param secret its secret there
     * @param service the port of the service behind it
     */
    static ApacheHttpd start(URI address, URI issuer, String clientId, String secret, int service) {
        Path folder = Build.target("apache");
        try {
            Files.createDirectories(folder);
            Path configuration = Files.writeString(
                    folder.resolve("httpd.conf"), configuration(folder, address, issuer, clientId, secret, service));
            Program program = Program.start(
                    "apache",
                    new ProcessBuilder(
                            executable().orElseThrow().toString(), "-f", configuration.toString(), "-DFOREGROUND"));
            program.awaitReady(Duration.ofSeconds(20), () -> {
                new Socket(address.getHost(), address.getPort()).close();
                return true;
            });
            return new ApacheHttpd(program, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        program.close();
    }

    private static String configuration(
            Path folder, URI address, URI issuer, String clientId, String secret, int service) {
        StringBuilder configuration = new StringBuilder();
        LOADED.forEach(module -> configuration.append(
                "LoadModule %s_module %s%n".formatted(module, MODULES.resolve("mod_" + module + ".so"))));
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.append("User www-data\nGroup www-data\n");
        }
        configuration.append("""
                ServerName %s
                Listen 127.0.0.1:%d
                PidFile %s/apache.pid
                ErrorLog %s/error.log
                Mutex file:%s

                OIDCProviderMetadataURL %s/.well-known/openid-configuration
                OIDCClientID            %s
                OIDCClientSecret        %s
                OIDCCryptoPassphrase    only-for-this-test
                OIDCRedirectURI         %s/famille/retour
                OIDCScope               "openid profile children"
                OIDCPKCEMethod          S256
                OIDCRemoteUserClaim     sub
                OIDCPassUserInfoAs      claims json

                ProxyPass        /famille/retour !
                ProxyPass        /famille http://127.0.0.1:%d/

                <Location /famille>
                  AuthType openid-connect
                  Require valid-user
                </Location>
                """.formatted(
                        address.getHost(),
                        address.getPort(),
                        folder,
                        folder,
                        folder,
                        issuer,
                        clientId,
                        secret,
                        address,
                        service));
        return configuration.toString();
    }

    private static Optional<Path> executable() {
        return List.of("/usr/sbin/apache2", "/usr/sbin/httpd").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
