package org.hucheng.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hucheng.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/**
 * A connection that tells the database the scope of its thread before each statement. Inside a transaction the scope is told for the transaction alone and
 * ends with it, also when it is rolled back; outside it stays with the session until another is told.
 */
final class ScopedConnection implements InvocationHandler {
    /** {@code set_config(name, value, for this transaction only)}; PostgreSQL manual, "Configuration Settings Functions". */
    private static final String TELL = Scope.SETTINGS.stream()
            .map(name -> "set_config('" + name + "', ?, %1$s)")
            .collect(Collectors.joining(", ", "select ", ""));

    private static final String FOR_TRANSACTION = TELL.formatted("true");
    private static final String FOR_SESSION = TELL.formatted("false");

    private final Connection lent;
    private final Map<PgConnection, List<String>> sessions;
    private final PgConnection session;
    private @Nullable Scope last;
    /** What the transaction was told; null when nothing, or when that is no longer sure. */
    private @Nullable List<String> transaction;

    ScopedConnection(Connection lent, Map<PgConnection, List<String>> sessions) throws SQLException {
        this.lent = lent;
        this.sessions = sessions;
        this.session = lent.unwrap(PgConnection.class);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "prepareStatement", "createStatement", "prepareCall", "unwrap" -> tell();
            case "commit", "rollback", "setAutoCommit" -> forget();
            default -> {
                // says nothing to tables
            }
        }
        try {
            return method.invoke(lent, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void forget() {
        transaction = null;
        last = null;
    }

    private void tell() throws SQLException {
        Scope scope = Scope.current();
        if (scope == last) {
            return;
        }
        var wanted = scope.settings();
        boolean alone = lent.getAutoCommit();
        var known = alone || transaction == null ? sessions.get(session) : transaction;
        if (!wanted.equals(known)) {
            tell(wanted, alone ? FOR_SESSION : FOR_TRANSACTION);
            if (alone) {
                sessions.put(session, wanted);
            } else {
                transaction = wanted;
            }
        }
        last = scope;
    }

    private void tell(List<String> wanted, String statement) throws SQLException {
        try (var set = lent.prepareStatement(statement)) {
            for (int i = 0; i < wanted.size(); i++) {
                set.setString(i + 1, wanted.get(i));
            }
            set.execute();
        }
    }
}
