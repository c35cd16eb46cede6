package fr.educonnect.userstorage.claims;

import fr.educonnect.directory.account.VisibleChild;
import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.School;
import java.time.LocalDate;

/** Invented children at invented schools. */
final class SchoolYear {

    static final School COLLEGE = new School(1, "0099990K", "Collège des Trois Vallées", "Collège", "009", false);
    static final School ECOLE = new School(2, "0090001X", "École du Pré", "École élémentaire", "009", false);

    private SchoolYear() {}

    static VisibleChild at(School school, String className, String pupilId, String firstName) {
        Child child =
                new Child(7, school.uai() + pupilId, "1234567890A", "LÉVÊQUE", firstName, LocalDate.of(2008, 1, 18));
        return new VisibleChild(child, school, className, 10, 1);
    }
}
