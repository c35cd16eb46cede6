package fr.educonnect.directory.person;

import static fr.educonnect.directory.person.Records.CAHORS;
import static fr.educonnect.directory.person.Records.FOIX;
import static fr.educonnect.directory.person.Records.TODAY;
import static fr.educonnect.directory.person.Records.child;
import static fr.educonnect.directory.person.Records.in;
import static fr.educonnect.directory.person.Records.link;
import static fr.educonnect.directory.person.Records.person;
import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.guardian.Guardianship;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Child LOU = child(10, "LOU", "2009-03-02");
    private static final Child SACHA = child(11, "SACHA", "2007-06-30");

    @Test
    void everyChildNeedsItsBirthDateTheEldestFirst() {
        assertThat(person(link(1, LOU, in(FOIX)), link(1, SACHA, in(FOIX))).childrenOn(TODAY))
                .extracting(PersonChild::firstName)
                .containsExactly("SACHA", "LOU");
    }

    @Test
    void childOfTwoSchoolsIsAskedForOnceAndKeepsAllItsIds() {
        Child again = child(12, "Lou", "2009-03-02");

        assertThat(person(link(1, LOU, in(FOIX)), link(2, again, in(CAHORS), in(FOIX)))
                        .childrenOn(TODAY))
                .containsExactly(
                        new PersonChild(Set.of(10L, 12L), "DELMAS", "Lou", LOU.birthDate(), List.of(FOIX, CAHORS)));
    }

    @Test
    void twinsAreTwo() {
        assertThat(person(link(1, LOU, in(FOIX)), link(1, child(12, "ZOÉ", "2009-03-02"), in(FOIX)))
                        .childrenOn(TODAY))
                .hasSize(2);
    }

    @Test
    void childThatIsNotOrNoLongerTheirsNeedsNoDate() {
        assertThat(List.of(
                        new Guardianship(1, LOU, 10, 2, null, false, List.of(in(FOIX))),
                        new Guardianship(1, LOU, 10, 1, TODAY, false, List.of(in(FOIX))),
                        new Guardianship(1, LOU, 10, 1, null, true, List.of(in(FOIX))),
                        link(1, LOU, new Enrolment(FOIX, "6A", null, TODAY.minusDays(1))),
                        link(1, LOU)))
                .allMatch(link -> person(link).childrenOn(TODAY).isEmpty());
    }

    @Test
    void childThatComesLaterOrLeavesTodayNeedsItsDate() {
        assertThat(List.of(
                        link(1, LOU, new Enrolment(FOIX, "6A", TODAY.plusDays(30), null)),
                        link(1, LOU, new Enrolment(FOIX, "6A", null, TODAY))))
                .allMatch(link -> person(link).childrenOn(TODAY).size() == 1);
    }

    @Test
    void pupilsAreThoseOfTheSchoolsByClassAndName() {
        Person person = person(
                link(1, SACHA, new Enrolment(FOIX, null, null, null), in(CAHORS)),
                link(1, LOU, in(FOIX)),
                link(1, child(12, "ANNA", "2010-01-01"), in(FOIX)));

        assertThat(person.pupilsAt(Set.of("0099990K"), TODAY))
                .extracting(pupil -> pupil.child().firstName())
                .containsExactly("ANNA", "LOU", "SACHA");
        assertThat(person.pupilsAt(Set.of("0319990R"), TODAY)).isEmpty();
    }

    @Test
    void triesAreCountedByTheRecordThatWasThereFirst() {
        assertThat(person(link(2, LOU), link(1, LOU)).sourceKey()).isEqualTo("guardian-1");
    }

    @Test
    void textOfAPersonHoldsNothingPersonal() {
        Person person = person(link(1, LOU, in(FOIX)));

        assertThat(person + " " + person.childrenOn(TODAY) + person.pupilsAt(Set.of("0099990K"), TODAY)
                        + new PersonAccount(7, "a.delmas", AccountStatus.ACTIVE))
                .doesNotContainIgnoringCase("delmas")
                .doesNotContainIgnoringCase("lou")
                .doesNotContain("2009", "example.org", "+33");
    }
}
