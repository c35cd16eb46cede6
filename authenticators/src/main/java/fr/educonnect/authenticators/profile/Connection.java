package fr.educonnect.authenticators.profile;

import fr.educonnect.directory.rollout.SchoolDay;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * One place where a parent is signed in.
 *
 * @param id Keycloak's, of the session
 * @param present whether it is the one at hand
 * @param device what the parent used
 * @param startedAt when the parent signed in
 * @param lastUsedAt when a téléservice last asked for it
 * @param network beginning of the network's address; may be empty
 * @param services names of the téléservices that were opened
 */
public record Connection(
        String id,
        boolean present,
        Device device,
        Instant startedAt,
        Instant lastUsedAt,
        String network,
        List<String> services) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'à' H'\u00a0h\u00a0'mm", Locale.FRENCH)
            .withZone(SchoolDay.ZONE);

    /** When the parent signed in, in words. */
    public String started() {
        return MOMENT.format(startedAt);
    }

    /** When it was last used, in words. */
    public String lastUsed() {
        return MOMENT.format(lastUsedAt);
    }
}
