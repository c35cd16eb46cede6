package fr.educonnect.benchmarks.recovery;

import fr.educonnect.benchmarks.base.Parents;
import fr.educonnect.benchmarks.load.LoadPlan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Asks for new passwords as a parent does, and takes the time of each request that knows the identifiant. */
public final class LostPasswordVisits {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI server;
    private final String realm;

    /**
     * @param server Keycloak, without a slash at its end
     * @param realm with the client of the benchmarks
     */
    public LostPasswordVisits(URI server, String realm) {
        this.server = server;
        this.realm = realm;
    }

    /**
     * Both visits of an invented parent, with the address that the parent has.
     *
     * @param account the parent's number
     */
    public Map<Step, Double> visit(int account) throws IOException, InterruptedException {
        return visit(Parents.identifiant(account), Parents.address(account));
    }

    /**
     * One visit by mail and one by SMS.
     *
     * @param identifiant known or not
     * @param address to be typed
     * @return milliseconds of each step
     */
    public Map<Step, Double> visit(String identifiant, String address) throws IOException, InterruptedException {
        Map<Step, Double> times = new EnumMap<>(Step.class);
        TimedBrowser mail = identify(identifiant);
        times.put(Step.IDENTIFIANT, mail.lastMillis());
        mail.press("Par mail", Map.of()).press("Valider", Map.of("Adresse de courrier électronique", address));
        times.put(Step.ADDRESS, mail.lastMillis());
        TimedBrowser sms = identify(identifiant);
        times.put(Step.IDENTIFIANT_SMS, sms.lastMillis());
        sms.press("Par SMS", Map.of());
        times.put(Step.CODE, sms.lastMillis());
        return times;
    }

    private TimedBrowser identify(String identifiant) throws IOException, InterruptedException {
        return new TimedBrowser(http)
                .open(URI.create(server + "/realms/" + realm + "/protocol/openid-connect/auth?client_id="
                        + LoadPlan.CLIENT + "&redirect_uri=" + LoadPlan.REDIRECT_URI
                        + "&response_type=code&scope=openid&code_challenge_method=S256"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"))
                .click("Mot de passe perdu")
                .press("Continuer", Map.of("Identifiant", identifiant));
    }
}
