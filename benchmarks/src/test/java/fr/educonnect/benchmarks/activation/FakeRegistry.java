package fr.educonnect.benchmarks.activation;

import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.join.RecordJoins;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.person.PersonAccount;
import fr.educonnect.directory.report.ChildReports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One person at each number, whose record is the number's last four digits; the account has the record's id. */
class FakeRegistry implements ActivationRegistry {

    private final Set<Long> active = ConcurrentHashMap.newKeySet();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger mostBusy = new AtomicInteger();

    int mostBusy() {
        return mostBusy.get();
    }

    @Override
    public List<Person> peopleAt(String e164) {
        mostBusy.accumulateAndGet(busy.incrementAndGet(), Math::max);
        long record = Long.parseLong(e164.substring(e164.length() - 4));
        Guardian guardian = new Guardian(record, "key-" + record, "MME", "DELMAS", "Anne", List.of(), Instant.EPOCH);
        return List.of(new Person(List.of(guardian), List.of(), Optional.empty()));
    }

    @Override
    public PersonAccount open(Person person, IdentifiantPattern pattern) {
        long id = person.guardianIds().get(0);
        return new PersonAccount(id, "a.delmas" + id, AccountStatus.CREATED);
    }

    @Override
    public boolean activate(long accountId, Optional<String> statedEmail) {
        busy.decrementAndGet();
        return active.add(accountId);
    }

    @Override
    public Optional<Person> personOf(long accountId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean stateEmail(long accountId, String email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChildReports reports() {
        throw new UnsupportedOperationException();
    }

    @Override
    public RecordJoins joins() {
        throw new UnsupportedOperationException();
    }
}
