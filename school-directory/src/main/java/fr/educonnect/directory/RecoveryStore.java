package fr.educonnect.directory;

import fr.educonnect.directory.code.OneTimeCodes;
import fr.educonnect.directory.permit.Permits;
import fr.educonnect.directory.quota.Quotas;

/**
 * What the server itself remembers about lost passwords, lost identifiants and activations, beside the accounts: it outlives
 * a node, a browser's session and a restart, and all nodes share it.
 *
 * <p>Every method throws {@link DirectoryUnavailableException} where the database cannot answer; recovery then refuses
 * (security 50).
 */
public interface RecoveryStore {

    OneTimeCodes codes();

    Permits permits();

    Quotas quotas();

    /**
     * Deletes what nothing can need any more: codes and permits a week after their end, uses after two days. Any node may
     * do it at any time.
     *
     * @return how many rows were deleted
     */
    int purge();
}
