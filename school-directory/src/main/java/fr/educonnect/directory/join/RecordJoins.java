package fr.educonnect.directory.join;

import java.util.List;

/**
 * New records of people who have an account already join it without asking (flows §5). Every method throws {@link
 * fr.educonnect.directory.DirectoryUnavailableException} where the database cannot answer.
 */
public interface RecordJoins {

    /**
     * Gives every record that no account holds to the account of the same person, where there is one and it was not
     * regrouped. Only legal guardians of today. Doing it again, or on several machines at once, changes nothing more.
     *
     * @return how many records joined an account
     */
    int joinNewRecords();

    /**
     * The same for the records with a child at one school.
     *
     * @param uai upper case
     */
    int joinNewRecords(String uai);

    /**
     * Gives out joins that the holder of an active account has not been told of, the oldest first. Each is given out once,
     * whatever becomes of the notice: two would frighten more than none.
     *
     * @param max how many at most, 1 or more
     */
    List<JoinNotice> claimNotices(int max);

    /**
     * The records that joined an account, wherever they are now.
     *
     * @return the newest first
     */
    List<RecordJoin> of(long accountId);
}
