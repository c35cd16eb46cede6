package fr.educonnect.authenticators.activation.code;

import fr.educonnect.authenticators.code.CodeRecipient;
import fr.educonnect.directory.guardian.PhoneNumber;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The number that was typed. Its code is bound to it, whoever it belongs to: a number that no school knows gets none, and a
 * guessed code leads to nobody.
 *
 * @param number empty where none was typed
 */
record ActivationRecipient(Optional<PhoneNumber> number) implements CodeRecipient {

    @Override
    public OptionalLong accountId() {
        return OptionalLong.empty();
    }

    @Override
    public String boundTo() {
        return number.map(PhoneNumber::e164).orElse("");
    }
}
