package fr.educonnect.directory.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source that counts what is sent to the database: every prepared or plain statement. */
public final class StatementCounter {

    private final DataSource database;
    private final AtomicInteger statements = new AtomicInteger();

    public StatementCounter(DataSource database) {
        this.database = database;
    }

    public int statements() {
        return statements.get();
    }

    public DataSource dataSource() {
        return counting(DataSource.class, database);
    }

    private <T> T counting(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    if (name.equals("prepareStatement")
                            || name.equals("createStatement")
                            || name.equals("prepareCall")) {
                        statements.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Connection connection
                                ? counting(Connection.class, connection)
                                : result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
