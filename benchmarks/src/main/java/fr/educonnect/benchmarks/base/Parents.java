package fr.educonnect.benchmarks.base;

/** How the invented accounts are called: by number, so that no list of them is needed. */
public final class Parents {

    private Parents() {}

    /**
     * The identifiant of an account, the same in {@code families.sql}.
     *
     * @param account its number, from 1
     */
    public static String identifiant(long account) {
        return "p%08d".formatted(account);
    }

    /**
     * The mail address of a parent, where {@link ReachableParents} gave everybody one.
     *
     * @param account the parent's number, from 1
     */
    public static String address(long account) {
        return "parent." + account + "@example.org";
    }

    /**
     * The mobile of a parent, where {@link ReachableParents} gave everybody one.
     *
     * @param account the parent's number, from 1; a million further on the numbers begin again
     * @return in E.164, without the plus sign
     */
    public static String mobile(long account) {
        return "33612%06d".formatted(account % 1_000_000);
    }
}
