package fr.educonnect.schoolimport.contact;

import fr.educonnect.directory.guardian.PhoneNumber;
import fr.educonnect.schoolimport.report.Oddity;
import fr.educonnect.schoolimport.report.OddityLog;
import fr.educonnect.schoolimport.siecle.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes contacts of what a school's clerk typed: numbers in E.164 whichever field they stand in, addresses in lower case.
 *
 * <p>Mobiles turn up in TEL_PERSONNEL and TEL_PROFESSIONNEL: the number decides, not the field. A number that is possible but unknown to the
 * numbering plans, which lag behind the operators, is kept, and the field decides what it is.
 */
public final class ContactReader {

    private final String departmentCode;
    private final OddityLog oddities;

    /**
     * @param departmentCode the school's, for numbers without a country code
     * @param oddities where unusable numbers and addresses are noted
     */
    public ContactReader(String departmentCode, OddityLog oddities) {
        this.departmentCode = departmentCode;
        this.oddities = oddities;
    }

    /**
     * @param person as typed
     * @param sourceKey the guardian's, for the notes
     * @return the contacts, each once
     */
    public Collection<Contact> contacts(Person person, String sourceKey) {
        Map<String, Contact> contacts = new LinkedHashMap<>();
        phone("TEL_PORTABLE", person.mobile(), person, sourceKey).ifPresent(c -> contacts.put(c.value(), c));
        phone("TEL_PERSONNEL", person.homePhone(), person, sourceKey)
                .ifPresent(c -> contacts.putIfAbsent(c.value(), c));
        phone("TEL_PROFESSIONNEL", person.workPhone(), person, sourceKey)
                .ifPresent(c -> contacts.putIfAbsent(c.value(), c));
        mail(person, sourceKey).ifPresent(c -> contacts.put(c.value(), c));
        noteReach(contacts.values(), sourceKey);
        return new ArrayList<>(contacts.values());
    }

    private Optional<Contact> phone(String field, String typed, Person person, String sourceKey) {
        if (typed == null) {
            return Optional.empty();
        }
        Optional<PhoneNumber> parsed = PhoneNumber.parseAtSchool(typed, departmentCode);
        if (parsed.isEmpty()) {
            oddities.note(Oddity.INVALID_NUMBER, sourceKey, field);
            return Optional.empty();
        }
        PhoneNumber number = parsed.get();
        boolean mobileField = "TEL_PORTABLE".equals(field);
        boolean valid = number.isValid();
        boolean mobile = number.isMobile() || mobileField && !valid;
        if (!valid) {
            oddities.note(Oddity.UNKNOWN_NUMBER, sourceKey, field);
        } else if (mobileField && !mobile) {
            oddities.note(Oddity.NOT_A_MOBILE, sourceKey, field);
        }
        return Optional.of(
                mobile
                        ? new Contact(Contact.Kind.MOBILE, number.e164(), person.acceptsSms())
                        : new Contact(Contact.Kind.PHONE, number.e164(), null));
    }

    private Optional<Contact> mail(Person person, String sourceKey) {
        if (person.mail() == null) {
            return Optional.empty();
        }
        Optional<MailAddress> address = MailAddress.parse(person.mail());
        if (address.isEmpty()) {
            oddities.note(Oddity.INVALID_MAIL, sourceKey, "MEL");
        } else if (address.get().accented()) {
            oddities.note(Oddity.ACCENTED_MAIL, sourceKey, "MEL");
        }
        return address.map(valid -> new Contact(Contact.Kind.EMAIL, valid.value(), null));
    }

    private void noteReach(Collection<Contact> contacts, String sourceKey) {
        if (contacts.stream().anyMatch(contact -> contact.kind() == Contact.Kind.MOBILE)) {
            return;
        }
        oddities.note(Oddity.NO_MOBILE, sourceKey, null);
        if (contacts.stream().noneMatch(contact -> contact.kind() == Contact.Kind.EMAIL)) {
            oddities.note(Oddity.UNREACHABLE, sourceKey, null);
        }
    }
}
