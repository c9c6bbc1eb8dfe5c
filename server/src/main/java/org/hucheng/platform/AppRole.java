package org.hucheng.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A role the application works under: it owns nothing.
 *
 * @param pastPolicies whether row-level security lets it through; then it may do little else
 */
record AppRole(String name, String password, boolean pastPolicies) {
    private static final String WRONG_PASSWORD = "28P01";

    /**
     * Makes the role, or gives it this password when it has another: the owner's password was changed, or the database came back from a backup, which
     * holds no roles.
     */
    void prepare(DataSource owner, String url) {
        var jdbc = JdbcClient.create(owner);
        jdbc.sql("""
                        do $$ begin
                            if not exists (select from pg_roles where rolname = '%1$s') then
                                create role %1$s login password '%2$s';
                            end if;
                            if exists (select from pg_roles where rolname = '%1$s' and rolbypassrls <> %3$s) then
                                alter role %1$s %4$s;
                            end if;
                        end $$
                        """.formatted(name, password, pastPolicies, pastPolicies ? "bypassrls" : "nobypassrls"))
                .update();
        if (!opens(url)) {
            jdbc.sql("alter role %s password '%s'".formatted(name, password)).update();
        }
    }

    private boolean opens(String url) {
        try (var connection = DriverManager.getConnection(url, name, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                return false;
            }
            throw new IllegalStateException("the role " + name + " cannot use the database: " + e.getMessage(), e);
        }
    }
}
