package fr.educonnect.userstorage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.search.AccountSearch;
import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;

/** Whatever an administrator or a program asks the console's search for (security 41). */
class ConsoleSearchFuzzTest {

    private static final List<String> TYPED =
            List.of("lévêque hélène", "\"h.leveque\" mar*", "*", "a b c d e f g h i j k l m");
    private static final List<String> OF_PARENTS = List.of(
            UserModel.USERNAME,
            UserModel.LAST_NAME,
            UserModel.FIRST_NAME,
            UserModel.EMAIL,
            UserModel.EXACT,
            UserModel.INCLUDE_SERVICE_ACCOUNT);

    @Test
    void theBoxLooksForFewWordsWithoutTheConsolesSigns() {
        Fuzzing.times(5_000, random -> {
            List<String> words = ConsoleSearch.of(Map.of(UserModel.SEARCH, typed(random)))
                    .orElseThrow()
                    .words();

            assertThat(words)
                    .hasSizeLessThanOrEqualTo(AccountSearch.MOST_WORDS)
                    .allSatisfy(word -> assertThat(word).isNotEmpty().doesNotContain("*", "\"", " "));
        });
    }

    @Test
    void theFirstTenDifferentWordsCount() {
        String book = IntStream.range(0, 5_000).mapToObj(i -> "mot" + i / 2).collect(Collectors.joining(" "));

        assertThat(ConsoleSearch.of(Map.of(UserModel.SEARCH, book))
                        .orElseThrow()
                        .words())
                .containsExactly("mot0", "mot1", "mot2", "mot3", "mot4", "mot5", "mot6", "mot7", "mot8", "mot9");
    }

    @Test
    void whatNoParentHasFindsNobody() {
        Fuzzing.times(5_000, random -> {
            Map<String, String> asked = new HashMap<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                asked.put(
                        random.nextInt(8) == 0 ? typed(random) : HostileInput.pick(random, OF_PARENTS), typed(random));
            }

            assertThat(ConsoleSearch.of(asked).isPresent()).isEqualTo(OF_PARENTS.containsAll(asked.keySet()));
        });
    }

    private static String typed(Random random) {
        return random.nextBoolean() ? HostileInput.text(random) : HostileInput.near(random, TYPED);
    }
}
