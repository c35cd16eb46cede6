package fr.educonnect.benchmarks.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.junit.jupiter.api.Test;

class ServerPoolTest {

    @Test
    void aFilledPoolHasAllConnectionsAndNoneAcquired() throws Exception {
        try (ServerPool pool = ServerPool.open("jdbc:h2:mem:filled-pool", "sa", "", 3)) {
            pool.fill();

            assertThat(pool.mostAcquired()).isEqualTo(3);
            assertThat(pool.acquired()).isZero();
        }
    }

    @Test
    void whatIsNotGivenBackIsSeen() throws Exception {
        try (ServerPool pool = ServerPool.open("jdbc:h2:mem:server-pool", "sa", "", 3)) {
            Connection kept = pool.source().getConnection();
            try (Connection second = pool.source().getConnection()) {
                assertThat(pool.acquired()).isEqualTo(2);
                assertThat(second.isValid(1)).isTrue();
            }
            assertThat(pool.acquired()).isEqualTo(1);

            kept.close();

            assertThat(pool.acquired()).isZero();
            assertThat(pool.mostAcquired()).isEqualTo(2);
        }
    }
}
