package fr.educonnect.userstorage.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.userstorage.outage.SchoolDatabaseUnavailable;
import java.lang.reflect.Proxy;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultTranscriber;

/** A secret's file that the server may not read is an outage like another: parents read "try later". */
class UnreadableVaultTest {

    @Test
    void parentsAreTurnedAwayAsInAnOutage() {
        ComponentModel component = new ComponentModel();
        component.setId("school");
        component.setName("School database");
        component.getConfig().putSingle("jdbcUrl", "jdbc:h2:mem:unreadable");
        component.getConfig().putSingle("jdbcPassword", "${vault.school-db}");

        try (SchoolDatabases databases = new SchoolDatabases()) {
            assertThatThrownBy(() -> databases.of(session(), component))
                    .isInstanceOf(SchoolDatabaseUnavailable.class)
                    .hasMessageContaining("/run/secrets/educonnect_school-db");
        }
    }

    private static KeycloakSession session() {
        VaultTranscriber vault = proxy(VaultTranscriber.class, () -> {
            throw new IllegalStateException(new AccessDeniedException("/run/secrets/educonnect_school-db"));
        });
        return proxy(KeycloakSession.class, () -> vault);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.get()));
    }

    private interface Answer {
        Object get();
    }
}
