package fr.educonnect.directory.person;

import static fr.educonnect.directory.person.Records.EMAIL;
import static fr.educonnect.directory.person.Records.MOBILE;
import static fr.educonnect.directory.person.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.guardian.Guardian;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamePersonTest {

    @Test
    void equalNamesMobileAndAddressAreOnePersonHoweverTheSchoolsWriteThem() {
        Guardian one = record(1, "MME", "Hélène", "LÉVÊQUE-MARTIN", MOBILE, EMAIL);
        Guardian other = record(2, "Mme", "HELENE", "LEVEQUE MARTIN", EMAIL, MOBILE);

        assertThat(SamePerson.is(one, other)).isTrue();
        assertThat(SamePerson.groups(List.of(other, one))).containsExactly(List.of(one, other));
    }

    @Test
    void anythingLessStaysApart() {
        Guardian anne = record(1, "MME", "Anne", "DELMAS", MOBILE, EMAIL);
        Contact otherMobile = new Contact(Contact.Kind.MOBILE, "+33639980002", null);
        Contact otherEmail = new Contact(Contact.Kind.EMAIL, "autre@example.org", null);
        Contact landline = new Contact(Contact.Kind.PHONE, MOBILE.value(), null);

        assertThat(List.of(
                        record(2, "MME", "Anne", "DELMAS", otherMobile, EMAIL),
                        record(3, "MME", "Anne", "DELMAS", MOBILE, otherEmail),
                        record(4, "MME", "Anne", "DELMAS", MOBILE),
                        record(5, "MME", "Anne", "DELMAS", EMAIL),
                        record(6, "MME", "Anne", "DELMAS", landline, EMAIL),
                        record(7, "MME", "Anne", "DELMAS-ROUX", MOBILE, EMAIL),
                        record(8, "MME", "Annie", "DELMAS", MOBILE, EMAIL),
                        record(9, "M.", "Anne", "DELMAS", MOBILE, EMAIL)))
                .noneMatch(other -> SamePerson.is(anne, other));
    }

    @Test
    void missingTitleContradictsNone() {
        assertThat(SamePerson.is(
                        record(1, null, "Dominique", "FAŸ", MOBILE, EMAIL),
                        record(2, "M.", "Dominique", "FAŸ", MOBILE, EMAIL)))
                .isTrue();
        assertThat(SamePerson.is(
                        record(1, "MLLE", "Dominique", "FAŸ", MOBILE, EMAIL),
                        record(2, "MME", "Dominique", "FAŸ", MOBILE, EMAIL)))
                .isTrue();
    }

    @Test
    void recordThatCouldBeEitherOfACoupleIsNeither() {
        Guardian nobody = record(1, null, "Dominique", "FAŸ", MOBILE, EMAIL);
        Guardian him = record(2, "M.", "Dominique", "FAŸ", MOBILE, EMAIL);
        Guardian her = record(3, "MME", "Dominique", "FAŸ", MOBILE, EMAIL);
        Guardian himAgain = record(4, "M", "Dominique", "FAŸ", MOBILE, EMAIL);

        assertThat(SamePerson.groups(List.of(her, nobody, himAgain, him)))
                .containsExactly(List.of(nobody), List.of(him, himAgain), List.of(her));
    }

    @Test
    void recordsAreOnePersonThroughAThirdOne() {
        Contact newMobile = new Contact(Contact.Kind.MOBILE, "+33639980002", null);
        Guardian old = record(1, "MME", "Anne", "DELMAS", MOBILE, EMAIL);
        Guardian recent = record(2, "MME", "Anne", "DELMAS", newMobile, EMAIL);
        Guardian both = record(3, "MME", "Anne", "DELMAS", MOBILE, newMobile, EMAIL);

        assertThat(SamePerson.groups(List.of(old, recent))).hasSize(2);
        assertThat(SamePerson.groups(List.of(old, recent, both))).containsExactly(List.of(old, recent, both));
    }
}
