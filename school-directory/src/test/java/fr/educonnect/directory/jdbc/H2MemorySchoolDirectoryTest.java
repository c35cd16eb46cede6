package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import javax.sql.DataSource;

class H2MemorySchoolDirectoryTest extends SchoolDirectoryContract {

    @Override
    DataSource newDatabase() {
        return TestDatabases.migrated(Engine.H2);
    }
}
