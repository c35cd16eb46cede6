package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import javax.sql.DataSource;

class PostgresqlGroupingsTest extends GroupingsContract {

    private static final DataSource DATABASE = TestDatabases.migrated(Engine.POSTGRESQL);

    @Override
    DataSource database() {
        return DATABASE;
    }
}
