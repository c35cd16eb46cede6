package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.child.School;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.Guardianship;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Folds the rows of {@link AccountQuery} into accounts; keys take out what the joins repeat. */
final class AccountRows {

    private final Map<Long, AccountRow> accounts = new LinkedHashMap<>();

    private AccountRows() {}

    /** Reads all rows; accounts keep the order of their first row. */
    static List<Account> read(ResultSet rows) throws SQLException {
        AccountRows accounts = new AccountRows();
        while (rows.next()) {
            accounts.add(rows);
        }
        return accounts.accounts.values().stream().map(AccountRow::account).toList();
    }

    private void add(ResultSet row) throws SQLException {
        long id = row.getLong("account_id");
        AccountRow account = accounts.get(id);
        if (account == null) {
            account = new AccountRow(row);
            accounts.put(id, account);
        }
        account.add(row);
    }

    private static final class AccountRow {
        private final long id;
        private final String identifiant;
        private final AccountStatus status;
        private final OptionalLong regroupedInto;
        private final Optional<String> verifiedEmail;
        private final Optional<ProvisionalSecret> secret;
        private final Map<Long, GuardianRow> guardians = new LinkedHashMap<>();

        AccountRow(ResultSet row) throws SQLException {
            id = row.getLong("account_id");
            identifiant = row.getString("identifiant");
            status = AccountStatus.valueOf(row.getString("status"));
            Long into = row.getObject("regrouped_into", Long.class);
            regroupedInto = into == null ? OptionalLong.empty() : OptionalLong.of(into);
            verifiedEmail = Optional.ofNullable(row.getString("verified_email"));
            String hash = row.getString("provisional_secret_hash");
            secret = hash == null
                    ? Optional.empty()
                    : Optional.of(new ProvisionalSecret(hash, Timestamps.read(row, "provisional_secret_expires_at")));
        }

        void add(ResultSet row) throws SQLException {
            Long guardianId = row.getObject("guardian_id", Long.class);
            if (guardianId == null) {
                return;
            }
            GuardianRow guardian = guardians.get(guardianId);
            if (guardian == null) {
                guardian = new GuardianRow(guardianId, row);
                guardians.put(guardianId, guardian);
            }
            guardian.add(row);
        }

        Account account() {
            return new Account(
                    id,
                    identifiant,
                    status,
                    regroupedInto,
                    guardians.values().stream().map(GuardianRow::guardian).toList(),
                    guardians.values().stream()
                            .flatMap(guardian -> guardian.links.values().stream())
                            .map(LinkRow::guardianship)
                            .toList(),
                    verifiedEmail,
                    secret);
        }
    }

    private static final class GuardianRow {
        private final long id;
        private final String sourceKey;
        private final String title;
        private final String lastName;
        private final String firstName;
        private final Instant updatedAt;
        private final Set<Contact> contacts = new LinkedHashSet<>();
        private final Map<Long, LinkRow> links = new LinkedHashMap<>();

        GuardianRow(long id, ResultSet row) throws SQLException {
            this.id = id;
            sourceKey = row.getString("guardian_key");
            title = row.getString("title");
            lastName = row.getString("guardian_last_name");
            firstName = row.getString("guardian_first_name");
            updatedAt = Timestamps.read(row, "updated_at");
        }

        void add(ResultSet row) throws SQLException {
            String kind = row.getString("contact_kind");
            if (kind != null) {
                contacts.add(new Contact(
                        Contact.Kind.valueOf(kind),
                        row.getString("contact"),
                        row.getObject("accepts_sms", Boolean.class)));
            }
            Long childId = row.getObject("child_id", Long.class);
            if (childId == null) {
                return;
            }
            LinkRow link = links.get(childId);
            if (link == null) {
                link = new LinkRow(id, childId, row);
                links.put(childId, link);
            }
            link.add(row);
        }

        Guardian guardian() {
            return new Guardian(id, sourceKey, title, lastName, firstName, List.copyOf(contacts), updatedAt);
        }
    }

    private static final class LinkRow {
        private final long guardianId;
        private final Child child;
        private final int relationCode;
        private final int legalLevel;
        private final LocalDate endDate;
        private final boolean reported;
        private final Map<Long, Enrolment> enrolments = new LinkedHashMap<>();

        LinkRow(long guardianId, long childId, ResultSet row) throws SQLException {
            this.guardianId = guardianId;
            child = new Child(
                    childId,
                    row.getString("child_key"),
                    row.getString("ine"),
                    row.getString("child_last_name"),
                    row.getString("child_first_name"),
                    row.getObject("birth_date", LocalDate.class));
            relationCode = row.getInt("relation_code");
            legalLevel = row.getInt("legal_level");
            endDate = row.getObject("link_end", LocalDate.class);
            reported = row.getBoolean("reported");
        }

        void add(ResultSet row) throws SQLException {
            Long schoolId = row.getObject("school_id", Long.class);
            if (schoolId == null || enrolments.containsKey(schoolId)) {
                return;
            }
            School school = new School(
                    schoolId,
                    row.getString("uai"),
                    row.getString("school_name"),
                    row.getString("type_label"),
                    row.getString("department_code"),
                    row.getBoolean("pilot"));
            enrolments.put(
                    schoolId,
                    new Enrolment(
                            school,
                            row.getString("class_name"),
                            row.getObject("enrolment_start", LocalDate.class),
                            row.getObject("enrolment_end", LocalDate.class)));
        }

        Guardianship guardianship() {
            return new Guardianship(
                    guardianId,
                    child,
                    relationCode,
                    legalLevel,
                    endDate,
                    reported,
                    new ArrayList<>(enrolments.values()));
        }
    }
}
