package fr.educonnect.directory.person;

import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.School;
import fr.educonnect.directory.guardian.FoldedName;
import java.util.Comparator;

/**
 * A child in one of its schools.
 *
 * @param child     never null
 * @param school    where it is enrolled today or will be
 * @param className null where the school has not put the child in a class
 */
public record Pupil(Child child, School school, String className) {

    /** By UAI, class (none last) and name. */
    public static final Comparator<Pupil> BY_CLASS = Comparator.comparing(
                    (Pupil pupil) -> pupil.school().uai())
            .thenComparing(Pupil::className, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(pupil -> FoldedName.of(pupil.child().lastName()).text())
            .thenComparing(pupil -> FoldedName.of(pupil.child().firstName()).text())
            .thenComparing(pupil -> pupil.child().id());
}
