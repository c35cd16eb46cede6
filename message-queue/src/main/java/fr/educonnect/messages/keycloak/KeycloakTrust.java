package fr.educonnect.messages.keycloak;

import fr.educonnect.messages.mail.SmtpTrust;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.keycloak.common.enums.HostnameVerificationPolicy;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.truststore.TruststoreProvider;

/** Keycloak's trust store, as Keycloak's own mail sender uses it. Read once. */
final class KeycloakTrust implements Supplier<SmtpTrust> {

    /** The only provider of trust stores; Keycloak's sender names it too. */
    private static final String PROVIDER = "file";

    private final KeycloakSessionFactory sessions;
    private SmtpTrust trust;

    KeycloakTrust(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public synchronized SmtpTrust get() {
        if (trust == null) {
            trust = read();
        }
        return trust;
    }

    private SmtpTrust read() {
        ProviderFactory<TruststoreProvider> factory = sessions.getProviderFactory(TruststoreProvider.class, PROVIDER);
        TruststoreProvider store = factory == null ? null : factory.create(null);
        if (store == null || store.getTruststore() == null) {
            return new SmtpTrust(Optional.empty(), false);
        }
        return new SmtpTrust(Optional.of(sockets(store)), store.getPolicy() == HostnameVerificationPolicy.ANY);
    }

    private static SSLSocketFactory sockets(TruststoreProvider store) {
        try {
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store.getTruststore());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Keycloak's trust store cannot be used", e);
        }
    }
}
