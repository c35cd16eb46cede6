package fr.educonnect.authenticators.password;

import fr.educonnect.directory.account.Account;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a parent's account brings along. */
final class FamilyNames {

    private FamilyNames() {}

    /**
     * First and family names of the parent and of every child that a school ever linked, whether téléservices see it or not;
     * as each of the account's records writes them, since schools write the same person differently.
     */
    static Set<String> of(Account account) {
        Stream<String> parent =
                account.guardians().stream().flatMap(record -> Stream.of(record.firstName(), record.lastName()));
        Stream<String> children = account.guardianships().stream()
                .flatMap(
                        link -> Stream.of(link.child().firstName(), link.child().lastName()));
        return Stream.concat(parent, children).collect(Collectors.toSet());
    }
}
