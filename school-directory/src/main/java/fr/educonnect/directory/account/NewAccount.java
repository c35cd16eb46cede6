package fr.educonnect.directory.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An account to be made.
 *
 * @param identifiant       1 to {@value #IDENTIFIANT_LENGTH} characters without spaces; kept in lower case
 * @param guardianIds       at least one record of the school database
 * @param status            {@link AccountStatus#CREATED} or {@link AccountStatus#ACTIVE}
 * @param provisionalSecret the secret of the school's letter, where there is one
 */
public record NewAccount(
        String identifiant,
        List<Long> guardianIds,
        AccountStatus status,
        Optional<ProvisionalSecret> provisionalSecret) {

    /** How long an identifiant may be. */
    public static final int IDENTIFIANT_LENGTH = 64;

    private static final Pattern SHAPE = Pattern.compile("\\S{1," + IDENTIFIANT_LENGTH + "}");

    /** @throws IllegalArgumentException where one of the values is not as told above */
    public NewAccount {
        identifiant = canonical(identifiant);
        guardianIds = guardianIds.stream().distinct().toList();
        if (!SHAPE.matcher(identifiant).matches()) {
            throw new IllegalArgumentException("An identifiant has 1 to 64 characters and no space");
        }
        if (guardianIds.isEmpty()) {
            throw new IllegalArgumentException("An account holds at least one guardian record");
        }
        if (status == AccountStatus.REGROUPED) {
            throw new IllegalArgumentException("An account becomes regrouped, it is not made so");
        }
    }

    /** The form in which identifiants are kept and compared: no surrounding spaces, lower case. */
    public static String canonical(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
