package fr.educonnect.teleservice.children;

/**
 * A child as EduConnect describes it in the claim {@code children} (flows §7). Whatever was not sent is null.
 *
 * @param id stable at this service, useless at another
 * @param givenName first name
 * @param familyName last name
 * @param schoolUai the school's national number
 * @param schoolName the school's name
 * @param className the class in that school
 * @param relationship what the parent is to the child: mother, father, guardian…
 * @param legalGuardian whether the parent is a legal guardian
 */
public record Child(
        String id,
        String givenName,
        String familyName,
        String schoolUai,
        String schoolName,
        String className,
        String relationship,
        Boolean legalGuardian) {

    /**
     * First and last name.
     *
     * @return what there is of them, never null
     */
    public String name() {
        if (givenName == null || familyName == null) {
            return givenName == null ? (familyName == null ? "" : familyName) : givenName;
        }
        return givenName + " " + familyName;
    }
}
