package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.ProvisionalSecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Folds the rows of {@link AccountQuery} into accounts. */
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
        account.guardians.add(row);
    }

    private static final class AccountRow {
        private final long id;
        private final String identifiant;
        private final AccountStatus status;
        private final OptionalLong regroupedInto;
        private final Optional<String> verifiedEmail;
        private final Optional<String> statedEmail;
        private final Optional<ProvisionalSecret> secret;
        private final GuardianRows guardians = new GuardianRows();

        AccountRow(ResultSet row) throws SQLException {
            id = row.getLong("account_id");
            identifiant = row.getString("identifiant");
            status = AccountStatus.valueOf(row.getString("status"));
            Long into = row.getObject("regrouped_into", Long.class);
            regroupedInto = into == null ? OptionalLong.empty() : OptionalLong.of(into);
            verifiedEmail = Optional.ofNullable(row.getString("verified_email"));
            statedEmail = Optional.ofNullable(row.getString("stated_email"));
            String hash = row.getString("provisional_secret_hash");
            secret = hash == null
                    ? Optional.empty()
                    : Optional.of(new ProvisionalSecret(hash, Timestamps.read(row, "provisional_secret_expires_at")));
        }

        Account account() {
            return new Account(
                    id,
                    identifiant,
                    status,
                    regroupedInto,
                    guardians.guardians(),
                    guardians.guardianships(),
                    verifiedEmail,
                    statedEmail,
                    secret);
        }
    }
}
