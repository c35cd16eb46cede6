package fr.educonnect.directory.join;

/**
 * A record joined an account: its holder is to be told.
 *
 * @param accountId  the account that holds the record now
 * @param guardianId the record; its children and schools are among the account's
 */
public record JoinNotice(long accountId, long guardianId) {}
