package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import javax.sql.DataSource;

class H2MemoryGroupingsTest extends GroupingsContract {

    private static final DataSource DATABASE = TestDatabases.migrated(Engine.H2);

    @Override
    DataSource database() {
        return DATABASE;
    }
}
