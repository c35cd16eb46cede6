package fr.educonnect.directory.grouping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the audit has of a grouping.
 *
 * @param id               of the grouping
 * @param accountId        the account that took the records
 * @param identifiant      its identifiant
 * @param otherAccountId   the account that closed
 * @param otherIdentifiant its identifiant
 * @param otherActivated   whether that one was activated
 * @param sourceKeys       the records that moved, as the schools' files name them; those that the base has lost are left out
 * @param groupedAt        when
 * @param network          from which address of the network
 * @param clientId         from which téléservice
 * @param undone           empty while it stands
 */
public record Grouping(
        long id,
        long accountId,
        String identifiant,
        long otherAccountId,
        String otherIdentifiant,
        boolean otherActivated,
        List<String> sourceKeys,
        Instant groupedAt,
        String network,
        String clientId,
        Optional<Undone> undone) {

    public Grouping {
        sourceKeys = List.copyOf(sourceKeys);
    }

    /**
     * The accounts were put back.
     *
     * @param at     when
     * @param by     the administrator; empty where the parent did it
     * @param reason the administrator's; empty where the parent did it
     */
    public record Undone(Instant at, Optional<String> by, Optional<String> reason) {}
}
