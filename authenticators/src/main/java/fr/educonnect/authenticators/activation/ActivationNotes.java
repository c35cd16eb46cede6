package fr.educonnect.authenticators.activation;

import fr.educonnect.authenticators.step.StepContext;
import fr.educonnect.directory.guardian.PhoneNumber;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far an activation has come, beside what all flows note.
 *
 * <p>Each proof names what it is for: a right code its number, right birth dates their person and children. Whoever reads one
 * compares it with what is at hand, so a proof is worth nothing for somebody else (security 15).
 */
public final class ActivationNotes {

    private static final String PREFIX = "educonnect.activation.";
    private static final String NUMBER = PREFIX + "number";
    private static final String PROVED_NUMBER = PREFIX + "proved-number";
    private static final String PERSON = PREFIX + "person";
    private static final String CHILDREN_OF = PREFIX + "children-of";
    private static final String CHILDREN = PREFIX + "children";
    private static final String STATED_MAIL = PREFIX + "stated-mail";
    private static final String MAIL_SEEN = PREFIX + "mail-seen";
    private static final String ACTIVATED = PREFIX + "activated";

    private final StepContext step;

    private ActivationNotes(StepContext step) {
        this.step = step;
    }

    /** Of the parent at hand. */
    public static ActivationNotes of(StepContext step) {
        return new ActivationNotes(step);
    }

    /** The number that was typed; a code goes there if the schools know it. */
    public Optional<PhoneNumber> number() {
        return step.unsealed(NUMBER).flatMap(ActivationNotes::number);
    }

    /** A number was typed; what was proved under another one is forgotten. */
    public void number(PhoneNumber number) {
        step.seal(NUMBER, number.e164());
        step.note(PROVED_NUMBER, null);
        step.note(PERSON, null);
    }

    /** The number whose code was right. */
    public Optional<PhoneNumber> provedNumber() {
        return step.unsealed(PROVED_NUMBER).flatMap(ActivationNotes::number);
    }

    public void provedNumber(PhoneNumber number) {
        step.seal(PROVED_NUMBER, number.e164());
    }

    /** Who the parent says to be of those who share the number: the key of a guardian record. */
    public Optional<String> person() {
        return step.note(PERSON);
    }

    public void person(String sourceKey) {
        step.note(PERSON, sourceKey);
    }

    /**
     * The children whose birth dates were right.
     *
     * @param sourceKey of the parent at hand; of another parent's children nothing is told
     */
    public Set<Long> provedChildren(String sourceKey) {
        return step.note(CHILDREN_OF).filter(sourceKey::equals).flatMap(same -> step.note(CHILDREN)).stream()
                .flatMap(ids -> Arrays.stream(ids.split(",")))
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    public void provedChildren(String sourceKey, Set<Long> children) {
        step.note(CHILDREN_OF, sourceKey);
        step.note(CHILDREN, children.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** Whether the page about the mail address is done with. */
    public boolean mailSeen() {
        return step.note(MAIL_SEEN).isPresent();
    }

    public void mailSeen(boolean seen) {
        step.note(MAIL_SEEN, seen ? "yes" : null);
    }

    /** The address that the parent typed because the school has none; lower case. */
    public Optional<String> statedMail() {
        return step.unsealed(STATED_MAIL);
    }

    /** @param address null for none */
    public void statedMail(String address) {
        step.seal(STATED_MAIL, address);
    }

    /** The account that this activation made active. */
    public Optional<Long> activated() {
        return step.note(ACTIVATED).map(Long::valueOf);
    }

    public void activated(long accountId) {
        step.note(ACTIVATED, Long.toString(accountId));
    }

    private static Optional<PhoneNumber> number(String e164) {
        return PhoneNumber.parse(e164, "FR");
    }
}
