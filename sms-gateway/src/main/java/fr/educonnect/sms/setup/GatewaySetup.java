package fr.educonnect.sms.setup;

import fr.educonnect.sms.SecretSource;
import fr.educonnect.sms.SmsGateway;
import fr.educonnect.sms.chain.BreakerSettings;
import fr.educonnect.sms.chain.GatewayChain;
import fr.educonnect.sms.chain.SendListener;
import fr.educonnect.sms.http.HttpGateway;
import fr.educonnect.sms.http.HttpGatewayConfig;
import fr.educonnect.sms.http.Pause;
import fr.educonnect.sms.settings.SettingProblems;
import fr.educonnect.sms.settings.SettingsReader;
import fr.educonnect.sms.smpp.SmppGateway;
import fr.educonnect.sms.smpp.SmppGatewayConfig;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/**
 * A whole chain as configured: {@code gateways} names the gateways in order, {@code <name>-type} and {@code <name>-…} set
 * up each.
 */
public final class GatewaySetup {

    private record Prepared(Supplier<SmsGateway> gateway, BreakerSettings breaker) {}

    private final SecretSource secrets;
    private final SendListener listener;
    private final Clock clock;

    /**
     * Prepares for building.
     *
     * @param secrets of the gateways
     * @param listener hears of every send
     * @param clock of breakers, signatures and pauses
     */
    public GatewaySetup(SecretSource secrets, SendListener listener, Clock clock) {
        this.secrets = secrets;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Builds the chain; opens no connection yet.
     *
     * @param source gives the text of a setting, or null
     * @return the chain; without gateways when {@code gateways} is not set
     * @throws fr.educonnect.sms.settings.InvalidSettingsException naming everything that is wrong
     */
    public GatewayChain chain(UnaryOperator<String> source) {
        SettingProblems problems = new SettingProblems();
        SettingsReader settings = new SettingsReader(source, problems);
        List<Prepared> prepared = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : settings.words("gateways", ",")) {
            if (!name.matches("[a-z][a-z0-9]{0,30}")) {
                settings.problem("gateways", "names \"" + name + "\"; a name is lower-case letters and digits.");
            } else if (!seen.add(name)) {
                settings.problem("gateways", "names " + name + " twice.");
            } else {
                prepared.addAll(prepare(name, settings.of(name)));
            }
        }
        boolean respell = settings.flag("respell-in-gsm", true);
        problems.throwIfAny("The SMS gateways are");
        GatewayChain.Builder chain =
                GatewayChain.builder().clock(clock).listener(listener).respell(respell);
        prepared.forEach(one -> chain.then(one.gateway().get(), one.breaker()));
        return chain.build();
    }

    /** The gateway, or none when its type is not said: its other settings then mean nothing. */
    private List<Prepared> prepare(String name, SettingsReader settings) {
        if (settings.required("type", "http").isEmpty()) {
            return List.of();
        }
        BreakerSettings breaker = BreakerSettings.read(settings);
        return switch (settings.choice("type", GatewayType.class, GatewayType.HTTP)) {
            case HTTP -> {
                HttpGatewayConfig config = HttpGatewayConfig.read(settings);
                yield List.of(new Prepared(
                        () -> new HttpGateway(name, config, secrets, trust(), clock, Pause.SLEEP), breaker));
            }
            case SMPP -> {
                SmppGatewayConfig config = SmppGatewayConfig.read(settings);
                yield List.of(new Prepared(() -> new SmppGateway(name, config, secrets, trust(), clock), breaker));
            }
        };
    }

    /** The server's own trust store: Keycloak adds the certificates of its option {@code truststore-paths} to it. */
    private static SSLContext trust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }
}
