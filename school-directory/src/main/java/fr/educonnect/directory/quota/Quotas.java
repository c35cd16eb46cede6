package fr.educonnect.directory.quota;

import fr.educonnect.directory.quota.QuotaAnswer.Exceeded;
import java.util.List;
import java.util.Optional;

/**
 * Counts uses against limits. Every method throws {@link fr.educonnect.directory.DirectoryUnavailableException} where the
 * database cannot answer: then nothing may be done (security 50).
 */
public interface Quotas {

    /**
     * Counts one use of every subject named, or none where any limit is reached: all or nothing over threads and nodes
     * (security 33). A subject that several limits name is counted once.
     *
     * @param limits may name subjects in any order; none at all grant every use
     */
    QuotaAnswer use(List<Limit> limits);

    /**
     * Whether the next use would be refused; counts nothing. Only {@link #use} decides: others may come in between.
     *
     * @return the limit that is reached; empty where a use would be granted
     */
    Optional<Exceeded> reached(List<Limit> limits);
}
