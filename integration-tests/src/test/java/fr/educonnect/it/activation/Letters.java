package fr.educonnect.it.activation;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.jdbc.JdbcAccountRegistry;
import fr.educonnect.it.school.SchoolPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Letters of schools, as far as the server knows them: accounts that are not activated, with a provisional secret. */
public final class Letters {

    private Letters() {}

    /**
     * Gives the parent of a record of {@link Newcomers} an account that waits for its letter's secret.
     *
     * @param secret of the letter, valid for 90 days
     * @return its identifiant
     */
    public static String write(SchoolPostgres postgres, String record, String secret) {
        String identifiant = "letter" + System.nanoTime();
        long guardian =
                Long.parseLong(postgres.text("SELECT id::text FROM school.guardian WHERE source_key = ?", record));
        new JdbcAccountRegistry(postgres.database(), Clock.systemUTC(), Duration.ofSeconds(10))
                .create(new NewAccount(
                        identifiant,
                        List.of(guardian),
                        AccountStatus.CREATED,
                        Optional.of(ProvisionalSecret.of(secret, Instant.now().plus(Duration.ofDays(90))))));
        return identifiant;
    }
}
