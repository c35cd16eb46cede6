package fr.educonnect.schoolimport.letter.run;

import fr.educonnect.directory.LetterRegistry;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.letter.LetterRecipient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The registry of a machine that stops, or to which something happens, just before or after the base takes a part's secrets. */
final class FailingRegistry implements LetterRegistry {

    /** The machine stopped. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final LetterRegistry registry;
    private final int part;
    private final Runnable before;
    private final Runnable after;
    private int parts;

    /**
     * @param part which part it happens at, from 1
     * @param before what happens before the base takes its secrets
     * @param after what happens after
     */
    FailingRegistry(LetterRegistry registry, int part, Runnable before, Runnable after) {
        this.registry = registry;
        this.part = part;
        this.before = before;
        this.after = after;
    }

    static FailingRegistry crashingBefore(int part, LetterRegistry registry) {
        return new FailingRegistry(registry, part, FailingRegistry::crash, () -> {});
    }

    static FailingRegistry crashingAfter(int part, LetterRegistry registry) {
        return new FailingRegistry(registry, part, () -> {}, FailingRegistry::crash);
    }

    @Override
    public Set<Long> put(Map<Long, ProvisionalSecret> secrets) {
        boolean now = ++parts == part;
        if (now) {
            before.run();
        }
        Set<Long> result = registry.put(secrets);
        if (now) {
            after.run();
        }
        return result;
    }

    @Override
    public List<LetterRecipient> recipients(Set<String> uais) {
        return registry.recipients(uais);
    }

    @Override
    public Map<Long, ProvisionalSecret> secrets(Collection<Long> accountIds) {
        return registry.secrets(accountIds);
    }

    private static void crash() {
        throw new Crash();
    }
}
