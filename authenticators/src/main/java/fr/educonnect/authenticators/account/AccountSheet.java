package fr.educonnect.authenticators.account;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.grouping.Grouping;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.join.RecordJoin;
import java.util.List;
import java.util.Optional;

/**
 * An account as an administrator reads it: which records of schools it holds now, and how they came.
 *
 * @param identifiant what its holder types
 * @param status CREATED, ACTIVE or REGROUPED
 * @param regroupedInto Keycloak's id of the user that took the records over; empty unless REGROUPED
 * @param records held now, the freshest first
 * @param joins records that joined by themselves, the newest first
 * @param groupings in which the account played a part, the newest first
 */
public record AccountSheet(
        String identifiant,
        String status,
        String regroupedInto,
        List<HeldRecord> records,
        List<Join> joins,
        List<GroupingRow> groupings) {

    /**
     * A record of a school.
     *
     * @param sourceKey UAI and number, as the school's file has it
     * @param name as the school writes it
     * @param schools UAI and name of each school of its children
     */
    public record HeldRecord(String sourceKey, String name, List<String> schools) {

        private static HeldRecord of(Account account, Guardian record) {
            return new HeldRecord(
                    record.sourceKey(),
                    record.firstName() + " " + record.lastName(),
                    account.guardianships().stream()
                            .filter(link -> link.guardianId() == record.id())
                            .flatMap(link -> link.enrolments().stream())
                            .map(enrolment -> enrolment.school().uai() + " "
                                    + enrolment.school().name())
                            .distinct()
                            .toList());
        }
    }

    /**
     * A record joined.
     *
     * @param sourceKey empty where the base has lost it
     * @param at ISO 8601, UTC
     */
    public record Join(String sourceKey, String at) {}

    /**
     * A grouping.
     *
     * @param id by which it is undone
     * @param account identifiant of the account that took the records
     * @param closedAccount identifiant of the account that closed
     * @param sourceKeys records that moved
     * @param at ISO 8601, UTC
     * @param network from which address
     * @param client from which téléservice
     * @param undoneAt ISO 8601, UTC; empty while it stands
     * @param undoneBy the administrator; empty where the parent did it
     * @param reason the administrator's
     */
    public record GroupingRow(
            long id,
            String account,
            String closedAccount,
            List<String> sourceKeys,
            String at,
            String network,
            String client,
            String undoneAt,
            String undoneBy,
            String reason) {

        private static GroupingRow of(Grouping grouping) {
            return new GroupingRow(
                    grouping.id(),
                    grouping.identifiant(),
                    grouping.otherIdentifiant(),
                    grouping.sourceKeys(),
                    grouping.groupedAt().toString(),
                    grouping.network(),
                    grouping.clientId(),
                    grouping.undone().map(undone -> undone.at().toString()).orElse(""),
                    grouping.undone().flatMap(Grouping.Undone::by).orElse(""),
                    grouping.undone().flatMap(Grouping.Undone::reason).orElse(""));
        }
    }

    static AccountSheet of(Account account, Optional<String> into, List<RecordJoin> joins, List<Grouping> groupings) {
        return new AccountSheet(
                account.identifiant(),
                account.status().name(),
                into.orElse(""),
                account.guardians().stream()
                        .map(record -> HeldRecord.of(account, record))
                        .toList(),
                joins.stream()
                        .map(join -> new Join(
                                join.sourceKey().orElse(""), join.joinedAt().toString()))
                        .toList(),
                groupings.stream().map(GroupingRow::of).toList());
    }

    /** Leaves the family out, for logs. */
    @Override
    public String toString() {
        return "AccountSheet[" + status + "]";
    }
}
