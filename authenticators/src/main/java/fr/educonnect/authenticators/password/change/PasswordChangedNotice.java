package fr.educonnect.authenticators.password.change;

import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.phone.SmsCountries;
import fr.educonnect.authenticators.send.HolderName;
import fr.educonnect.authenticators.send.MailTemplate;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.send.WrittenTime;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.guardian.PhoneNumber;
import fr.educonnect.directory.quota.Limit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells the parent that the password was changed, by mail and by SMS: not only by the way that was used for it, which may be
 * in a stranger's hands (security 19).
 */
public final class PasswordChangedNotice extends RequestedWork {

    private static final ZoneId SCHOOLS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH'h'mm", Locale.FRENCH);

    private final Account account;
    private final Instant changedAt;
    private final PasswordProof proof;
    private final SmsCountries countries;
    private final Limit budget;

    /**
     * Work to be handed over.
     *
     * @param origin of the request
     * @param account whose password
     * @param changedAt when
     * @param proof by which the parent proved himself
     * @param countries to which SMS may be sent
     * @param budget of the realm
     */
    public PasswordChangedNotice(
            Origin origin,
            Account account,
            Instant changedAt,
            PasswordProof proof,
            SmsCountries countries,
            Limit budget) {
        super("password-changed", origin);
        this.account = account;
        this.changedAt = changedAt;
        this.proof = proof;
        this.countries = countries;
        this.budget = budget;
    }

    @Override
    protected void run(Desk desk) {
        ZonedDateTime when = changedAt.atZone(SCHOOLS);
        account.email()
                .ifPresent(address -> desk.mail(
                        address,
                        MailTemplate.PASSWORD_CHANGED,
                        Map.of(
                                "when",
                                WrittenTime.of(changedAt),
                                "person",
                                HolderName.of(account),
                                "channel",
                                proof.parameter(),
                                "recoveryLink",
                                origin().recoveryLink(desk.realm()))));
        account.mobile()
                .flatMap(e164 -> PhoneNumber.parse(e164, "FR"))
                .filter(countries::allow)
                .filter(mobile -> desk.count(List.of(budget)).isEmpty())
                .ifPresent(mobile ->
                        desk.sms(mobile.e164(), desk.text("educonnect.sms.passwordChanged", SHORT.format(when))));
    }
}
