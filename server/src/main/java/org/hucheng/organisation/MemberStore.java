package org.hucheng.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.hucheng.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MemberStore {
    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MemberRef> list(int operationId) {
        return jdbc.sql("select * from organisation.member where operation_id = :operation")
                .param("operation", operationId)
                .query(MemberStore::toMember)
                .list();
    }

    List<MemberRef> find(int operationId, Collection<String> codes) {
        return jdbc.sql("select * from organisation.member where operation_id = :operation and code = any(:codes)")
                .param("operation", operationId)
                .param("codes", codes.toArray(String[]::new))
                .query(MemberStore::toMember)
                .list();
    }

    static MemberRef toMember(ResultSet row, int n) throws SQLException {
        return new MemberRef(
                row.getInt("id"),
                row.getString("code"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("kind"),
                row.getString("agency"),
                List.of((String[]) row.getArray("skills").getArray()),
                row.getInt("unit_id"));
    }
}
