package org.hucheng.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamStore {
    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of teams by the id of each member who is in one. */
    Map<Integer, List<String>> ofMembers(int operationId) {
        Map<Integer, List<String>> teams = new HashMap<>();
        jdbc.sql("""
                        select tm.member_id, t.code from organisation.team_member tm join organisation.team t on t.id = tm.team_id
                         where t.operation_id = :operation order by t.code
                        """).param("operation", operationId).query(row -> {
            teams.computeIfAbsent(row.getInt("member_id"), id -> new ArrayList<>())
                    .add(row.getString("code"));
        });
        return teams;
    }
}
