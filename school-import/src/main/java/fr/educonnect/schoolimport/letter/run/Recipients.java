package fr.educonnect.schoolimport.letter.run;

import fr.educonnect.directory.LetterRegistry;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.letter.LetterRecipient;
import fr.educonnect.directory.person.PersonAccount;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parents of one school whose account is not activated, and the secrets of the letters that they have. */
final class Recipients {

    private final List<LetterRecipient> all;
    private final Map<String, ProvisionalSecret> secrets = new HashMap<>();

    private Recipients(List<LetterRecipient> all) {
        this.all = all;
    }

    static Recipients at(String uai, LetterRegistry registry) {
        Recipients recipients = new Recipients(registry.recipients(Set.of(uai)));
        List<PersonAccount> accounts = recipients.all.stream()
                .flatMap(recipient -> recipient.person().account().stream())
                .toList();
        Map<Long, ProvisionalSecret> byId =
                registry.secrets(accounts.stream().map(PersonAccount::id).toList());
        accounts.forEach(account -> Optional.ofNullable(byId.get(account.id()))
                .ifPresent(secret -> recipients.secrets.put(account.identifiant(), secret)));
        return recipients;
    }

    int count() {
        return all.size();
    }

    /**
     * @param order whom it asks for
     * @param made  identifiants of those who have got a letter in this run
     */
    List<LetterRecipient> wanted(LetterOrder order, Collection<String> made, Instant now) {
        return all.stream()
                .filter(recipient -> wanted(identifiant(recipient), order, made, now))
                .toList();
    }

    /** Whether one of these secrets would be accepted. */
    boolean anyHas(Map<String, String> secretsByIdentifiant, Instant now) {
        return secretsByIdentifiant.entrySet().stream()
                .anyMatch(printed -> Optional.ofNullable(secrets.get(printed.getKey()))
                        .filter(secret -> !secret.expiredAt(now) && secret.matches(printed.getValue()))
                        .isPresent());
    }

    private boolean wanted(Optional<String> identifiant, LetterOrder order, Collection<String> made, Instant now) {
        if (identifiant.filter(made::contains).isPresent()) {
            return false;
        }
        if (!order.identifiants().isEmpty()) {
            return identifiant.filter(order.identifiants()::contains).isPresent();
        }
        boolean hasValidOne = identifiant
                .map(secrets::get)
                .filter(secret -> !secret.expiredAt(now))
                .isPresent();
        return order.again() || !hasValidOne;
    }

    private static Optional<String> identifiant(LetterRecipient recipient) {
        return recipient.person().account().map(PersonAccount::identifiant);
    }
}
