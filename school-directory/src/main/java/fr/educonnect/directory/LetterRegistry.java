package fr.educonnect.directory;

import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.letter.LetterRecipient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a school writes to, and the secret that goes into the letter (flows §5). For the command, not the server. */
public interface LetterRegistry {

    /**
     * The persons with a child at one of these schools whose account is not activated or does not exist: legal guardian today, child
     * not reported, enrolled today or later. By school, class and name of the first child, so that the letters lie in the order in
     * which they are handed out.
     *
     * @param uais upper case; unknown ones have no recipients
     * @throws DirectoryUnavailableException the database could not answer
     */
    List<LetterRecipient> recipients(Set<String> uais);

    /**
     * The provisional secrets of accounts, valid ones and expired ones.
     *
     * @return by account; those without a secret are absent
     * @throws DirectoryUnavailableException the database could not answer
     */
    Map<Long, ProvisionalSecret> secrets(Collection<Long> accountIds);

    /**
     * Puts the secrets of many letters into their accounts, all in one transaction: a crash leaves all or none. They are on the
     * disk when this returns. Older secrets are void.
     *
     * @param secrets by account
     * @return the accounts among them that wait for no activation (any more); where there is one, nothing is changed
     * @throws DirectoryUnavailableException the database could not answer
     */
    Set<Long> put(Map<Long, ProvisionalSecret> secrets);
}
