package org.hucheng.platform;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The owner's connection, for tests that do what the application's own role may not. */
public final class OwnerOfTheDatabase {
    private OwnerOfTheDatabase() {}

    public static JdbcClient of(ApplicationContext context) {
        var server = context.getBean(PostgresServer.class);
        return JdbcClient.create(new DriverManagerDataSource(server.url(), server.owner(), server.password()));
    }
}
