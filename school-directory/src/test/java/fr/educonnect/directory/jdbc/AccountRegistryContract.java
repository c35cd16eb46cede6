package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.AccountRegistry;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.GuardianAlreadyHeldException;
import fr.educonnect.directory.account.IdentifiantTakenException;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.account.NotLegalGuardianException;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.testing.SchoolFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with {@link JdbcAccountRegistry}. */
abstract class AccountRegistryContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-12-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private DataSource database;
    private SchoolFixture fixture;
    private AccountRegistry registry;
    private long child;

    /** A database with both schemas; what is in it goes. */
    abstract DataSource database();

    @BeforeEach
    void openRegistry() {
        database = database();
        fixture = new SchoolFixture(database);
        fixture.clear();
        registry = new JdbcAccountRegistry(database, CLOCK, LIMIT);
        child = fixture.child("LOU", "DELMAS", LocalDate.parse("2009-03-02"));
    }

    @Test
    void accountHoldsItsRecords() {
        long first = guardian(1, null);
        long second = guardian(1, LocalDate.parse("2020-12-02"));

        long id = registry.create(request(" A.Delmas1", first, second));

        Account account = new JdbcSchoolDirectory(database, CLOCK, LIMIT)
                .findByIdentifiant("a.delmas1")
                .orElseThrow();
        assertThat(account.id()).isEqualTo(id);
        assertThat(account.guardians()).extracting(Guardian::id).containsExactly(first, second);
    }

    @Test
    void onlyLegalGuardiansOfTodayHoldAnAccount() {
        long legal = guardian(1, null);
        List<Long> others = List.of(
                guardian(2, null), guardian(3, null), guardian(1, LocalDate.parse("2020-12-01")), Long.MAX_VALUE);

        for (long other : others) {
            assertThatThrownBy(() -> registry.create(request("a.delmas1", legal, other)))
                    .isInstanceOfSatisfying(NotLegalGuardianException.class, refused -> assertThat(refused.guardianId())
                            .isEqualTo(other));
        }
        assertThat(accounts()).isZero();
    }

    @Test
    void recordBelongsToOneAccountAndNothingIsLeftOfTheRefused() {
        long held = guardian(1, null);
        long free = guardian(1, null);
        registry.create(request("a.delmas1", held));

        assertThatThrownBy(() -> registry.create(request("a.delmas2", free, held)))
                .isInstanceOfSatisfying(GuardianAlreadyHeldException.class, refused -> assertThat(refused.guardianId())
                        .isEqualTo(held));

        assertThat(accounts()).isEqualTo(1);
        assertThat(fixture.count("SELECT COUNT(*) FROM account.account_guardian"))
                .isEqualTo(1);
    }

    @Test
    void identifiantIsUniqueIgnoringCase() {
        registry.create(request("a.delmas1", guardian(1, null)));
        long other = guardian(1, null);

        assertThatThrownBy(() -> registry.create(request("A.DELMAS1", other)))
                .isInstanceOf(IdentifiantTakenException.class);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceForTheSameRecordOneSucceeds() throws Exception {
        long guardian = guardian(1, null);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String identifiant = "a.delmas" + i;
            attempts.add(() -> succeeds(request(identifiant, guardian)));
        }

        int successes = 0;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                successes += attempt.get() ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }

        assertThat(successes).isEqualTo(1);
        assertThat(accounts()).isEqualTo(1);
    }

    private boolean succeeds(NewAccount account) {
        try {
            registry.create(account);
            return true;
        } catch (GuardianAlreadyHeldException refused) {
            return false;
        }
    }

    private long guardian(int legalLevel, LocalDate linkEnd) {
        long guardian = fixture.guardian("MME", "Anne", "DELMAS");
        fixture.link(guardian, child, 10, legalLevel, linkEnd);
        return guardian;
    }

    private long accounts() {
        return fixture.count("SELECT COUNT(*) FROM account.account");
    }

    private static NewAccount request(String identifiant, Long... guardians) {
        return new NewAccount(identifiant, List.of(guardians), AccountStatus.CREATED, Optional.empty());
    }
}
