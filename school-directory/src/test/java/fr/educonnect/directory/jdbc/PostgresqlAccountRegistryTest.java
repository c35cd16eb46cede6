package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import javax.sql.DataSource;

class PostgresqlAccountRegistryTest extends AccountRegistryContract {

    @Override
    DataSource newDatabase() {
        return TestDatabases.migrated(Engine.POSTGRESQL);
    }
}
