package fr.educonnect.authenticators.grouping;

import fr.educonnect.authenticators.event.Origin;
import fr.educonnect.authenticators.send.HolderName;
import fr.educonnect.authenticators.send.MailTemplate;
import fr.educonnect.authenticators.send.RequestedWork;
import fr.educonnect.authenticators.send.WrittenTime;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.grouping.Grouping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** Tells the addresses of both accounts that they are two again; one address is told once. */
final class UngroupedNotice extends RequestedWork {

    private final Grouping grouping;

    UngroupedNotice(Origin origin, Grouping grouping) {
        super("accounts-ungrouped", origin);
        this.grouping = grouping;
    }

    @Override
    protected void run(Desk desk) {
        Map<String, Account> byAddress = new LinkedHashMap<>();
        LongStream.of(grouping.accountId(), grouping.otherAccountId())
                .mapToObj(id -> desk.directory().accounts(directory -> directory.findById(id)))
                .flatMap(account -> account.stream())
                .forEach(account -> account.email().ifPresent(address -> byAddress.putIfAbsent(address, account)));
        byAddress.forEach((address, account) -> desk.mail(
                address,
                MailTemplate.ACCOUNTS_UNGROUPED,
                Map.of("person", HolderName.of(account), "when", WrittenTime.of(grouping.groupedAt()))));
    }
}
