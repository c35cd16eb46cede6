package fr.educonnect.schoolimport;

import fr.educonnect.directory.testing.Engine;

class ShippedExportsOnPostgresTest extends ShippedExportsContract {

    ShippedExportsOnPostgresTest() {
        super(Engine.POSTGRESQL);
    }
}
