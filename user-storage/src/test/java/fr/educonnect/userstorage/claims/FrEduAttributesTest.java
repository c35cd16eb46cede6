package fr.educonnect.userstorage.claims;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.child.School;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrEduAttributesTest {

    @Test
    void oneVectorForEachChildWithTheParentsNameAndThePupilsId() {
        FrEduAttributes attributes = FrEduAttributes.of(
                "LÉVÊQUE-MARTIN",
                "Hélène",
                List.of(
                        SchoolYear.at(SchoolYear.COLLEGE, "4A", "610680", "Loïc"),
                        SchoolYear.at(SchoolYear.ECOLE, "CM2", "12", "Zoé")));

        assertThat(attributes.vectors())
                .containsExactly("2|LÉVÊQUE-MARTIN|Hélène|610680|0099990K", "1|LÉVÊQUE-MARTIN|Hélène|12|0090001X");
        assertThat(attributes.affiliations()).containsExactly("resp2d", "resp1d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"École", "Ecole", "ECOLE ELEMENTAIRE", "école maternelle"})
    void everySpellingOfAnEcoleIsOfTheFirstDegree(String type) {
        School school = new School(3, "0090001X", "Le Pré", type, "009", false);

        assertThat(FrEduAttributes.of("A", "B", List.of(SchoolYear.at(school, "CM2", "1", "Loïc")))
                        .affiliations())
                .containsExactly("resp1d");
    }

    @Test
    void anAffiliationIsNamedOnce() {
        assertThat(FrEduAttributes.of(
                                "A",
                                "B",
                                List.of(
                                        SchoolYear.at(SchoolYear.COLLEGE, "4A", "1", "Loïc"),
                                        SchoolYear.at(SchoolYear.COLLEGE, "6A", "2", "Zoé")))
                        .affiliations())
                .containsExactly("resp2d");
    }

    @Test
    void aBarInANameForgesNoMember() {
        assertThat(FrEduAttributes.of("A|9|X", "B", List.of(SchoolYear.at(SchoolYear.COLLEGE, "4A", "1", "Loïc")))
                        .vectors())
                .containsExactly("2|A 9 X|B|1|0099990K");
    }

    @Test
    void withoutChildrenThereIsNothingToSay() {
        FrEduAttributes attributes = FrEduAttributes.of("A", "B", List.of());

        assertThat(attributes.vectors()).isEmpty();
        assertThat(attributes.affiliations()).isEmpty();
    }
}
