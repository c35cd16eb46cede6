package fr.educonnect.userstorage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.search.AccountSearch;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;

class ConsoleSearchTest {

    @Test
    void theSearchBoxLooksForEveryWord() {
        assertThat(ConsoleSearch.of(Map.of(UserModel.SEARCH, " lévêque  hélène ")))
                .contains(AccountSearch.words("lévêque hélène"));
    }

    @Test
    void aStarOrNothingAsksForEverybody() {
        assertThat(ConsoleSearch.of(Map.of(UserModel.SEARCH, "*"))).contains(AccountSearch.words(""));
        assertThat(ConsoleSearch.of(Map.of())).contains(AccountSearch.all());
        assertThat(AccountSearch.words("")).isEqualTo(AccountSearch.all());
    }

    @Test
    void theConsolesWildcardsAreNotLookedForLiterally() {
        assertThat(ConsoleSearch.of(Map.of(UserModel.SEARCH, "\"h.leveque\" mar*")))
                .contains(AccountSearch.words("h.leveque mar"));
    }

    @Test
    void fieldsAreLookedForEachInItsPlace() {
        assertThat(ConsoleSearch.of(Map.of(
                        UserModel.USERNAME, "h.leveque",
                        UserModel.LAST_NAME, "Lévêque",
                        UserModel.EXACT, "true",
                        UserModel.INCLUDE_SERVICE_ACCOUNT, "false")))
                .contains(AccountSearch.fields("h.leveque", "Lévêque", null, null, true));
    }

    @Test
    void whatNoParentHasInTheSchoolBaseFindsNobody() {
        assertThat(ConsoleSearch.of(Map.of(UserModel.IDP_ALIAS, "franceconnect")))
                .isEmpty();
        assertThat(ConsoleSearch.of(Map.of(UserModel.LAST_NAME, "Lévêque", "shoeSize", "38")))
                .isEmpty();
    }
}
