package fr.educonnect.schoolimport;

import fr.educonnect.directory.testing.Engine;

class SchoolYearOnPostgresTest extends SchoolYearContract {

    SchoolYearOnPostgresTest() {
        super(Engine.POSTGRESQL);
    }
}
