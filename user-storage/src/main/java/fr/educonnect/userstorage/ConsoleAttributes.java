package fr.educonnect.userstorage;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.guardian.Guardian;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.UserProfileMetadata;
import org.keycloak.userprofile.UserProfileUtil;

/**
 * What the console shows of a parent beside names and mail, to administrators only and read-only: state of the account and the
 * schools' records that it holds. Children are left out: their names are in the school base, for those who may read it. The
 * history is at the admin resource {@code educonnect-accounts}, because it costs a query that no sign-in should pay.
 */
final class ConsoleAttributes {

    /** CREATED, ACTIVE, or REGROUPED with the number of the account that took the records over. */
    static final String STATE = "educonnect.account";

    /** Key of each record in the schools' files, and the name there. */
    static final String RECORDS = "educonnect.records";

    static final List<String> NAMES = List.of(STATE, RECORDS);

    /** Behind Keycloak's own. */
    private static final int GUI_ORDER = 1000;

    private ConsoleAttributes() {}

    /** The values; empty for an attribute that is none of these. */
    static Stream<String> values(Account account, String name) {
        return switch (name) {
            case STATE -> Stream.of(state(account));
            case RECORDS -> account.guardians().stream().map(ConsoleAttributes::record);
            default -> Stream.empty();
        };
    }

    /** Refuses to change them; a form that sends them back as they are changes nothing. */
    static void requireSame(Account account, String name, List<String> values) {
        if (!values(account, name).toList().equals(values)) {
            throw new ReadOnlyException(name + " comes from the school base");
        }
    }

    /** Shows them in the console. */
    static Stream<AttributeMetadata> metadata(UserProfileMetadata profile, String component) {
        Optional<AttributeMetadata> records = attribute(profile, component, RECORDS, "Records of schools");
        records.ifPresent(attribute -> attribute.setMultivalued(true));
        return Stream.of(attribute(profile, component, STATE, "Account"), records)
                .flatMap(Optional::stream);
    }

    /** Empty where the realm's own user profile has an attribute of that name already. */
    private static Optional<AttributeMetadata> attribute(
            UserProfileMetadata profile, String component, String name, String label) {
        return Optional.ofNullable(UserProfileUtil.createAttributeMetadata(name, profile, null, GUI_ORDER, component))
                .map(attribute -> attribute.setAttributeDisplayName(label));
    }

    private static String state(Account account) {
        return account.status() == AccountStatus.REGROUPED
                ? account.status() + " " + account.regroupedInto().orElseThrow()
                : account.status().name();
    }

    private static String record(Guardian record) {
        return record.sourceKey() + " " + record.firstName() + " " + record.lastName();
    }
}
