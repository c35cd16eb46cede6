package fr.educonnect.schoolimport.letter.run;

import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.schoolimport.letter.Letter;

/**
 * A letter of which neither paper nor base knows yet.
 *
 * @param accountId the account that it opens
 * @param secret    what the base will keep of its secret
 * @param letter    what it says
 */
record PreparedLetter(long accountId, ProvisionalSecret secret, Letter letter) {}
