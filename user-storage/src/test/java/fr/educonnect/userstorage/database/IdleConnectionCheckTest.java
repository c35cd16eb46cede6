package fr.educonnect.userstorage.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Connections that were idle while the base went away are not handed out. */
class IdleConnectionCheckTest {

    private long now = Long.MAX_VALUE - 1;
    private int asked;
    private int dead;

    private final IdleConnectionCheck check = new IdleConnectionCheck(Duration.ofSeconds(1), () -> now, () -> dead++);

    @Test
    void aConnectionThatAnswersIsGood() {
        assertThat(check.isValid(connection(true))).isTrue();
        assertThat(check.isValid(connection(true))).isTrue();
        assertThat(asked).isEqualTo(2);
        assertThat(dead).isZero();
    }

    @Test
    void aDeadOneSpeaksForThoseThatWereIdleWithIt() {
        assertThat(check.isValid(connection(false))).isFalse();
        now += TimeUnit.MILLISECONDS.toNanos(999);
        assertThat(check.isValid(connection(true))).isFalse();
        assertThat(asked).as("only the first is asked").isEqualTo(1);
        assertThat(dead).isEqualTo(1);
    }

    @Test
    void notForThoseThatWereUsedSince() {
        check.isValid(connection(false));
        now += TimeUnit.SECONDS.toNanos(1);
        assertThat(check.isValid(connection(true))).isTrue();
    }

    @Test
    void oneThatCannotBeAskedIsDead() {
        assertThat(check.isValid(connection(null))).isFalse();
    }

    /** @param answers null to throw */
    private Connection connection(Boolean answers) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("isValid");
                    asked++;
                    if (answers == null) {
                        throw new SQLException("broken");
                    }
                    return answers;
                });
    }
}
