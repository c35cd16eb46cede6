package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import javax.sql.DataSource;

class PostgresqlSchoolDirectoryTest extends SchoolDirectoryContract {

    @Override
    DataSource newDatabase() {
        return TestDatabases.migrated(Engine.POSTGRESQL);
    }
}
