package org.hucheng.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the role of intake may do, table by table: it passes the policies, so it may write what field records become and read no more of it than its
 * own running counts, marks and ids.
 */
final class IntakeRights {
    private static final Map<String, String> RIGHTS = Map.ofEntries(
            Map.entry("intake.journal", "select, insert"),
            Map.entry("intake.device_mark", "select, insert, update"),
            Map.entry("intake.refused", "select, insert, update"),
            Map.entry("inspection.vehicle", "insert"),
            Map.entry("inspection.person", "insert"),
            Map.entry("inspection.tally", "insert"),
            Map.entry("inspection.second_measurement", "insert"),
            Map.entry("inspection.hourly", "select, insert, update"),
            Map.entry("inspection.daily", "select, insert, update"),
            Map.entry("roster.attendance", "insert"),
            Map.entry("roster.person_shift", "select, insert"),
            Map.entry("roster.daily", "select, insert, update"),
            Map.entry("planning.absence", "insert"),
            Map.entry("duties.hand_over", "select, insert, update"),
            Map.entry("positions.latest", "select, insert, update"));

    /** The modules that have such tables. */
    static final Set<String> MODULES = modules();

    private IntakeRights() {}

    private static Set<String> modules() {
        var modules = new TreeSet<String>();
        RIGHTS.keySet().forEach(table -> modules.add(table.substring(0, table.indexOf('.'))));
        return modules;
    }

    /** The statements that give a module's part; none for most modules. */
    static List<String> grants(String module, String role) {
        var grants = new ArrayList<String>();
        RIGHTS.forEach((table, rights) -> {
            if (table.startsWith(module + ".")) {
                grants.add("grant %s on %s to %s".formatted(rights, table, role));
            }
        });
        if (!grants.isEmpty()) {
            grants.add("grant usage on schema %s to %s".formatted(module, role));
            grants.add("grant usage, select on all sequences in schema %s to %s".formatted(module, role));
        }
        return grants;
    }
}
