package fr.educonnect.schoolimport;

import fr.educonnect.directory.testing.Engine;

class FirstLoadOnPostgresTest extends FirstLoadContract {

    FirstLoadOnPostgresTest() {
        super(Engine.POSTGRESQL);
    }
}
