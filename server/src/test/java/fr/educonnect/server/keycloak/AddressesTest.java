package fr.educonnect.server.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyAddressBelowTheFormerOneMoves() throws JsonProcessingException {
        String client = """
                {"rootUrl":"http://localhost:8081","redirectUris":["http://localhost:8081/login"],
                 "attributes":{"post.logout.redirect.uris":"http://localhost:8081/##http://localhost:8081/bye"},
                 "name":"demo","enabled":true}""";

        assertThat(Addresses.replace(json.readTree(client), "http://localhost:8081", "https://tele.example/$1"))
                .isEqualTo(json.readTree(client.replace("http://localhost:8081", "https://tele.example/$1")));
    }

    @Test
    void anAddressThatOnlyBeginsAlikeStays() throws JsonProcessingException {
        String other = "[\"http://localhost:80810/\", \"http://localhost:8081.example/\"]";

        assertThat(Addresses.replace(json.readTree(other), "http://localhost:8081", "https://x"))
                .isEqualTo(json.readTree(other));
    }
}
