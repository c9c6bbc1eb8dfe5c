package org.hucheng.platform;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The one place where the database is told what the present work may see: every statement of every connection from here is preceded by the scope of its
 * thread, unless the connection has it already. Policies on the tables do the rest; without a scope they let nothing through.
 */
final class ScopedDataSource extends DelegatingDataSource {
    /** What each session was told last outside of transactions; sessions outlive the connections lent. */
    private final Map<PgConnection, List<String>> told = Collections.synchronizedMap(new WeakHashMap<>());

    ScopedDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection lent = obtainTargetDataSource().getConnection();
        return (Connection) Proxy.newProxyInstance(
                ScopedDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new ScopedConnection(lent, told));
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("the application has one role");
    }
}
