package fr.educonnect.authenticators.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.Guardianship;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FamilyNamesTest {

    private static final LocalDate LONG_AGO = LocalDate.parse("2010-09-01");

    @Test
    void everyRecordAndEveryChildCountsAlsoThoseThatNoTeleserviceSees() {
        Account account = new Account(
                7,
                "a.delmas1",
                AccountStatus.ACTIVE,
                OptionalLong.empty(),
                List.of(guardian(1, "DELMAS"), guardian(2, "DELMAS-ROUX")),
                List.of(
                        link(child(10, "LOU"), 1, null, false),
                        link(child(11, "SACHA"), 3, null, false),
                        link(child(12, "NOÉ"), 1, LONG_AGO, false),
                        link(child(13, "ZOÉ"), 1, null, true)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(FamilyNames.of(account))
                .containsExactlyInAnyOrder("Anne", "DELMAS", "DELMAS-ROUX", "LOU", "SACHA", "NOÉ", "ZOÉ", "PETIT");
    }

    private static Guardian guardian(long id, String lastName) {
        return new Guardian(id, "guardian-" + id, "MME", lastName, "Anne", List.of(), Instant.EPOCH);
    }

    private static Child child(long id, String firstName) {
        return new Child(id, "child-" + id, null, "PETIT", firstName, LONG_AGO);
    }

    private static Guardianship link(Child child, int legalLevel, LocalDate endDate, boolean reported) {
        return new Guardianship(1, child, 10, legalLevel, endDate, reported, List.of());
    }
}
