package fr.educonnect.authenticators.recovery.testing;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.guardian.Guardian;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Accounts of one invented parent. */
public final class Accounts {

    public static final String MAIL = "helene.leveque@exemple.test";
    public static final String MOBILE = "+33612345678";

    private Accounts() {}

    /** Activated, address validated, mobile given. */
    public static Account active() {
        return of(AccountStatus.ACTIVE, MAIL, MOBILE, MAIL);
    }

    /**
     * An account.
     *
     * @param mail of the school's form; null for none
     * @param mobile of the school's form; null for none
     * @param verified the address that was validated; null for none
     */
    public static Account of(AccountStatus status, String mail, String mobile, String verified) {
        List<Contact> contacts = new ArrayList<>();
        if (mail != null) {
            contacts.add(new Contact(Contact.Kind.EMAIL, mail, null));
        }
        if (mobile != null) {
            contacts.add(new Contact(Contact.Kind.MOBILE, mobile, null));
        }
        Guardian guardian = new Guardian(
                7,
                "0099990K210312",
                "MME",
                "LÉVÊQUE-MARTIN",
                "Hélène",
                contacts,
                Instant.parse("2020-09-01T08:00:00Z"));
        return new Account(
                3,
                "h.leveque-martin",
                status,
                OptionalLong.empty(),
                List.of(guardian),
                List.of(),
                Optional.ofNullable(verified),
                Optional.empty(),
                Optional.empty());
    }
}
