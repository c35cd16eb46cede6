package fr.educonnect.directory.person;

import static fr.educonnect.directory.person.Records.EMAIL;
import static fr.educonnect.directory.person.Records.MOBILE;
import static fr.educonnect.directory.person.Records.TODAY;
import static fr.educonnect.directory.person.Records.free;
import static fr.educonnect.directory.person.Records.held;
import static fr.educonnect.directory.person.Records.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.educonnect.directory.account.AccountStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleTest {

    @Test
    void coupleThatSharesEverythingIsTwoByName() {
        assertThat(People.of(
                        List.of(
                                free(record(1, "MME", "Mireille", "FAŸ", MOBILE, EMAIL)),
                                free(record(2, "M.", "Joël", "FAŸ", MOBILE, EMAIL))),
                        TODAY))
                .extracting(person -> person.name().firstName(), Person::initial, person -> person.title()
                        .orElseThrow())
                .containsExactly(tuple("Joël", "F", "M."), tuple("Mireille", "F", "MME"));
    }

    @Test
    void recordsOfOneAccountAreOnePersonWhateverTheirNames() {
        List<Person> people = People.of(
                List.of(
                        held(record(1, "MME", "Anne", "DELMAS"), 7, AccountStatus.ACTIVE),
                        held(record(2, null, "Anne", "ROUX"), 7, AccountStatus.ACTIVE)),
                TODAY);

        assertThat(people).extracting(Person::guardianIds).containsExactly(List.of(1L, 2L));
        assertThat(people.get(0).account()).contains(new PersonAccount(7, "identifiant7", AccountStatus.ACTIVE));
    }

    @Test
    void freeRecordsGoToTheAccountOfTheSamePerson() {
        assertThat(People.of(
                        List.of(
                                free(record(1, "MME", "Anne", "DELMAS", MOBILE, EMAIL)),
                                held(record(2, "MME", "Anne", "DELMAS", MOBILE, EMAIL), 7, AccountStatus.CREATED),
                                free(record(3, "MME", "Anne", "DELMAS", MOBILE))),
                        TODAY))
                .extracting(Person::guardianIds, person -> person.account().map(PersonAccount::id))
                .containsExactly(tuple(List.of(1L, 2L), Optional.of(7L)), tuple(List.of(3L), Optional.empty()));
    }

    @Test
    void ofTwoAccountsThatWaitToBeGroupedTheOneInUseGetsTheRecord() {
        assertThat(People.of(
                        List.of(
                                held(record(1, "MME", "Anne", "DELMAS", MOBILE, EMAIL), 7, AccountStatus.CREATED),
                                held(record(2, "MME", "Anne", "DELMAS", MOBILE, EMAIL), 8, AccountStatus.ACTIVE),
                                held(record(3, "MME", "Anne", "DELMAS", MOBILE, EMAIL), 9, AccountStatus.ACTIVE),
                                free(record(4, "MME", "Anne", "DELMAS", MOBILE, EMAIL))),
                        TODAY))
                .extracting(Person::guardianIds)
                .containsExactly(List.of(1L), List.of(2L, 4L), List.of(3L));
    }

    @Test
    void recordWithoutTitleGoesToNeitherAccountOfACouple() {
        assertThat(People.of(
                        List.of(
                                held(record(1, "M.", "Dominique", "FAŸ", MOBILE, EMAIL), 7, AccountStatus.ACTIVE),
                                held(record(2, "MME", "Dominique", "FAŸ", MOBILE, EMAIL), 8, AccountStatus.ACTIVE),
                                free(record(3, null, "Dominique", "FAŸ", MOBILE, EMAIL))),
                        TODAY))
                .extracting(Person::guardianIds)
                .containsExactly(List.of(1L), List.of(2L), List.of(3L));
    }

    @Test
    void freeRecordThatIsNobodysLegalGuardianIsNobody() {
        assertThat(People.of(
                        List.of(new PersonRecord(
                                record(1, "MME", "Anne", "DELMAS", MOBILE, EMAIL), List.of(), Optional.empty())),
                        TODAY))
                .isEmpty();
    }
}
