package fr.educonnect.directory.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an administrator looks for. Everything given must match; case, accents and ligatures do not count, and wildcards
 * of SQL are ordinary characters.
 *
 * @param words       each must be found somewhere in the identifiant, a name or a mail address of the account; the first
 *                    {@value #MOST_WORDS} different ones count
 * @param identifiant part of the identifiant, or all of it where {@code exact}
 * @param lastName    part of a record's last name, or all of it where {@code exact}
 * @param firstName   part of a record's first name, or all of it where {@code exact}
 * @param email       part of a school's address, or all of it where {@code exact}
 * @param exact       whether the four fields must match as a whole; free words always match anywhere
 */
public record AccountSearch(
        List<String> words,
        Optional<String> identifiant,
        Optional<String> lastName,
        Optional<String> firstName,
        Optional<String> email,
        boolean exact) {

    /** Each word reads three tables from end to end: nobody who looks for a parent types more, and a pasted page would keep the base busy. */
    public static final int MOST_WORDS = 10;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final AccountSearch ALL =
            new AccountSearch(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    public AccountSearch {
        words = words.stream().distinct().limit(MOST_WORDS).toList();
    }

    /** Every account. */
    public static AccountSearch all() {
        return ALL;
    }

    /**
     * Free text, cut at spaces. Words beyond the first {@value #MOST_WORDS} different ones are not looked for.
     *
     * @param text null and blank find every account
     */
    public static AccountSearch words(String text) {
        List<String> words = Stream.ofNullable(text)
                .flatMap(SPACES::splitAsStream)
                .filter(word -> !word.isEmpty())
                .toList();
        return new AccountSearch(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * Single fields.
     *
     * @param identifiant null or blank: any
     * @param lastName    null or blank: any
     * @param firstName   null or blank: any
     * @param email       null or blank: any
     * @param exact       whether the fields must match as a whole
     */
    public static AccountSearch fields(
            String identifiant, String lastName, String firstName, String email, boolean exact) {
        return new AccountSearch(List.of(), given(identifiant), given(lastName), given(firstName), given(email), exact);
    }

    private static Optional<String> given(String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }
}
