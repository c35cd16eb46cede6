package fr.educonnect.schoolimport.account;

/**
 * What became of accounts, for the person who started the command.
 *
 * @param joinedRecords new records that joined the account of the same person
 * @param closedReports reports of "Ce n'est pas mon enfant" that the school followed
 */
public record AccountChanges(int joinedRecords, int closedReports) {

    /** @return one line */
    public String text() {
        return "Accounts: %d new records joined the account of the same person, %d reports closed because the school followed them.\n"
                .formatted(joinedRecords, closedReports);
    }
}
