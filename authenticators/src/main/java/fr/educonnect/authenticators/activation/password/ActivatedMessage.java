package fr.educonnect.authenticators.activation.password;

import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.send.MailTemplate;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.quota.Limit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the parent that the account is activated, with the identifiant: by mail to the school's address, else by SMS to the
 * number that was proved. An address that was merely typed gets nothing personal before it is validated.
 */
final class ActivatedMessage extends RequestedWork {

    private final Account account;
    private final Optional<String> address;
    private final Optional<String> number;
    private final Limit budget;

    /**
     * Work to be handed over.
     *
     * @param origin of the request
     * @param account activated
     * @param address the school's
     * @param number whose code was right, in E.164; empty in an activation by letter
     * @param budget of the realm
     */
    ActivatedMessage(Origin origin, Account account, Optional<String> address, Optional<String> number, Limit budget) {
        super("activated", origin);
        this.account = account;
        this.address = address;
        this.number = number;
        this.budget = budget;
    }

    @Override
    protected void run(Desk desk) {
        if (address.isPresent()) {
            desk.mail(
                    address.get(),
                    MailTemplate.ACTIVATED,
                    Map.of("identifiant", account.identifiant(), "recoveryLink", origin().recoveryLink(desk.realm())));
        } else if (number.isPresent() && desk.count(List.of(budget)).isEmpty()) {
            desk.sms(number.get(), desk.text("educonnect.sms.activated", account.identifiant()));
        }
    }
}
