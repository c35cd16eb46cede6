package fr.educonnect.authenticators.profile;

import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known about a parent, each thing with the schools it comes from.
 *
 * <p>The mail address is the parent's own and shown in full, so that a typing error can be seen; the mobile is masked: it is
 * what an SMS code goes to, and nobody needs all of it to recognise it.
 *
 * @param name first name and family name; empty where no school has a record any more
 * @param nameFrom names of schools
 * @param identifiant of the account
 * @param mail in full; empty where there is none
 * @param mailState validated or not
 * @param mailFrom names of schools; empty for an address that the parent typed
 * @param mobile masked; empty where there is none
 * @param mobileFrom names of schools
 * @param schools all of them: their <em>secrétariat élèves</em> corrects
 */
public record Information(
        String name,
        List<String> nameFrom,
        String identifiant,
        String mail,
        MailState mailState,
        List<String> mailFrom,
        String mobile,
        List<String> mobileFrom,
        List<String> schools) {

    /** How far an address has come. */
    public enum MailState {
        NONE,
        TO_VALIDATE,
        VALIDATED
    }

    /**
     * What is known.
     *
     * @param account active
     * @param today the day in Europe/Paris
     */
    static Information of(Account account, LocalDate today) {
        SchoolNames names = new SchoolNames(account, today);
        Optional<Guardian> mailRecord = first(account, record -> record.email().isPresent());
        Optional<Guardian> mobileRecord =
                first(account, record -> record.mobile().isPresent());
        return new Information(
                account.name()
                        .map(name -> name.firstName() + " " + name.lastName())
                        .orElse(""),
                account.principal().map(names::of).orElse(List.of()),
                account.identifiant(),
                account.email().orElse(""),
                state(account),
                mailRecord.map(names::of).orElse(List.of()),
                account.mobile()
                        .flatMap(e164 -> PhoneNumber.parse(e164, "FR"))
                        .map(PhoneNumber::masked)
                        .orElse(""),
                mobileRecord.map(names::of).orElse(List.of()),
                names.all());
    }

    /** Whether the parent typed the address, because no school has one. */
    public boolean mailTyped() {
        return !mail.isEmpty() && mailFrom.isEmpty();
    }

    /** Whether the parent may type an address: no school has one, and none was validated. */
    public boolean mailMayBeTyped() {
        return mailFrom.isEmpty() && mailState != MailState.VALIDATED;
    }

    /** Whether a message that validates the address may be asked for. */
    public boolean mailToValidate() {
        return mailState == MailState.TO_VALIDATE;
    }

    /** Whether the holder proved to read the address. */
    public boolean mailValidated() {
        return mailState == MailState.VALIDATED;
    }

    private static MailState state(Account account) {
        if (account.email().isEmpty()) {
            return MailState.NONE;
        }
        return account.emailVerified() ? MailState.VALIDATED : MailState.TO_VALIDATE;
    }

    private static Optional<Guardian> first(Account account, Predicate<Guardian> which) {
        return account.guardians().stream().filter(which).findFirst();
    }
}
