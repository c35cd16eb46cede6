package fr.educonnect.authenticators.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.account.FamilyChild;
import fr.educonnect.directory.account.FamilyChild.Visibility;
import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.child.School;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChildRowTest {

    private static final LocalDate DAY = LocalDate.parse("2010-09-01");

    @Test
    void aChildIsShownWithSchoolAndClass() {
        assertThat(row(Visibility.OPEN))
                .returns("Lou PETIT", ChildRow::name)
                .returns("Collège Jean Jaurès", ChildRow::school)
                .returns("6A", ChildRow::className)
                .returns(true, ChildRow::visible);
    }

    /** Whoever activated an account with one birth date and "not mine" for the others shall not learn more of them. */
    @Test
    void ofAReportedChildOnlyTheFirstName() {
        assertThat(row(Visibility.REPORTED))
                .returns("Lou", ChildRow::name)
                .returns("", ChildRow::school)
                .returns("", ChildRow::className)
                .returns("educonnect.children.reported", ChildRow::message)
                .returns(false, ChildRow::visible);
    }

    private static ChildRow row(Visibility visibility) {
        Child child = new Child(1, "child-1", null, "PETIT", "Lou", DAY);
        School school = new School(1, "0820000A", "Collège Jean Jaurès", "Collège", "82", false);
        return ChildRow.of(new FamilyChild(
                child, Optional.of(new Enrolment(school, "6A", null, null)), visibility, Optional.empty()));
    }
}
