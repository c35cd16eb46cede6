package fr.educonnect.messages.testing;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.provider.Provider;

/**
 * As much of Keycloak as the queue sees: sessions with a transaction that ends when they close, one realm, and providers that
 * are put in.
 */
public final class FakeKeycloak {

    /** The only realm. */
    public static final String REALM_ID = "realm-1";

    private final Map<Class<?>, Provider> providers = new HashMap<>();

    /** A provider of every session. */
    public <T extends Provider> void provide(Class<T> type, T provider) {
        providers.put(type, provider);
    }

    /** Opens sessions without a request. */
    public KeycloakSessionFactory factory() {
        return fake(KeycloakSessionFactory.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "create" -> new Session("/").asKeycloakSession();
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    /** A session of a request, in a transaction. */
    public Session request(String path) {
        Session session = new Session(path);
        session.transaction.begin();
        return session;
    }

    /** A session that a test can end. */
    public final class Session {

        private final Transaction transaction = new Transaction();
        private final Map<String, Object> attributes = new HashMap<>();
        private final String path;
        private RealmModel realm;

        private Session(String path) {
            this.path = path;
        }

        /** Keycloak's view of it. */
        public KeycloakSession asKeycloakSession() {
            return fake(KeycloakSession.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "getTransactionManager" -> transaction.asManager();
                case "getContext" -> context();
                case "realms" -> realms();
                case "getProvider" -> providers.get(arguments[0]);
                case "getAttribute" -> attributes.get(arguments[0]);
                case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                case "close" -> {
                    transaction.end();
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method.toString());
            });
        }

        /** The request went well. */
        public void commit() {
            transaction.end();
        }

        /** The request failed. */
        public void rollBack() {
            transaction.rollbackOnly = true;
            transaction.end();
        }

        private KeycloakContext context() {
            return fake(KeycloakContext.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "getRealm" -> realm;
                case "setRealm" -> {
                    realm = (RealmModel) arguments[0];
                    yield null;
                }
                case "getHttpRequest" -> request();
                default -> throw new UnsupportedOperationException(method.toString());
            });
        }

        private HttpRequest request() {
            UriInfo uri = fake(UriInfo.class, (proxy, method, arguments) -> path);
            return fake(HttpRequest.class, (proxy, method, arguments) -> uri);
        }
    }

    private static RealmProvider realms() {
        RealmModel only = fake(RealmModel.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getId" -> REALM_ID;
            case "isInternationalizationEnabled" -> true;
            case "getDefaultLocale" -> "fr";
            default -> throw new UnsupportedOperationException(method.toString());
        });
        return fake(RealmProvider.class, (proxy, method, arguments) -> REALM_ID.equals(arguments[0]) ? only : null);
    }

    private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
    }

    /** What is enlisted happens at the end, or not at all. */
    private static final class Transaction {

        private final List<KeycloakTransaction> afterCompletion = new ArrayList<>();
        private boolean active;
        private boolean rollbackOnly;

        void begin() {
            active = true;
        }

        void end() {
            if (!active) {
                return;
            }
            active = false;
            afterCompletion.forEach(rollbackOnly ? KeycloakTransaction::rollback : KeycloakTransaction::commit);
        }

        KeycloakTransactionManager asManager() {
            return fake(KeycloakTransactionManager.class, (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "begin" -> begin();
                    case "setRollbackOnly" -> rollbackOnly = true;
                    case "enlistAfterCompletion" -> {
                        KeycloakTransaction enlisted = (KeycloakTransaction) arguments[0];
                        enlisted.begin();
                        afterCompletion.add(enlisted);
                    }
                    default -> throw new UnsupportedOperationException(method.toString());
                }
                return null;
            });
        }
    }
}
