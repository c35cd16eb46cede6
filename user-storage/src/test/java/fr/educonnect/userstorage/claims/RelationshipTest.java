package fr.educonnect.userstorage.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipTest {

    @ParameterizedTest
    @CsvSource({"10, mother", "20, father", "50, guardian", "51, child_welfare", "90, other", "77, other"})
    void everyCodeHasAWord(int code, String word) {
        assertThat(Relationship.of(code)).isEqualTo(word);
    }
}
