package fr.educonnect.userstorage;

import fr.educonnect.directory.search.AccountSearch;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keycloak.models.UserModel;

/** Turns what the admin console (or its REST API) searches for into a search of the school base. */
final class ConsoleSearch {

    private static final Set<String> NAMES =
            Set.of(UserModel.USERNAME, UserModel.FIRST_NAME, UserModel.LAST_NAME, UserModel.EMAIL);

    /** Conditions that narrow nothing down among parents. */
    private static final Set<String> NEUTRAL =
            Set.of(UserModel.EXACT, UserModel.SEARCH, UserModel.INCLUDE_SERVICE_ACCOUNT);

    /** The console's wildcards: every word matches anywhere as it is, and a star alone asks for everybody. */
    private static final Pattern WILDCARDS = Pattern.compile("[*\"]");

    private ConsoleSearch() {}

    /**
     * The search that the parameters ask for.
     *
     * @param params as {@code UserQueryMethodsProvider} describes them
     * @return empty when they ask for something that no parent has in the school base, such as an attribute of Keycloak's
     */
    static Optional<AccountSearch> of(Map<String, String> params) {
        String words = params.get(UserModel.SEARCH);
        if (words != null) {
            return Optional.of(AccountSearch.words(WILDCARDS.matcher(words).replaceAll(" ")));
        }
        boolean answerable = params.keySet().stream().allMatch(key -> NAMES.contains(key) || NEUTRAL.contains(key));
        if (!answerable) {
            return Optional.empty();
        }
        return Optional.of(AccountSearch.fields(
                params.get(UserModel.USERNAME),
                params.get(UserModel.LAST_NAME),
                params.get(UserModel.FIRST_NAME),
                params.get(UserModel.EMAIL),
                Boolean.parseBoolean(params.get(UserModel.EXACT))));
    }
}
