package fr.educonnect.authenticators.headers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakConsoleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/educonnect/console/",
                "admin/master/console",
                "/realms/educonnect/account",
                "/realms/educonnect/account/personal-info",
                "/realms/educonnect/protocol/openid-connect/login-status-iframe.html",
                "/realms/educonnect/protocol/openid-connect/3p-cookies/step1.html"
            })
    void consolesAndSessionFramesAreKeycloaksOwn(String path) {
        assertThat(KeycloakConsole.at(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/educonnect/protocol/openid-connect/auth",
                "/realms/educonnect/protocol/openid-connect/logout",
                "/realms/educonnect/login-actions/authenticate",
                "/realms/educonnect/accounting",
                "/realms/educonnect",
                "/admin/educonnect/consoles"
            })
    void whatAParentSeesKeepsTheRealmsPolicy(String path) {
        assertThat(KeycloakConsole.at(path)).isFalse();
    }
}
