package fr.educonnect.schoolimport;

import fr.educonnect.directory.testing.Engine;

class SchoolYearOnH2Test extends SchoolYearContract {

    SchoolYearOnH2Test() {
        super(Engine.H2);
    }
}
