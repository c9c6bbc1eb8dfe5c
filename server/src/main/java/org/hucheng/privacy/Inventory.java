package org.hucheng.privacy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What would end, and what would stay, counted over every module that holds personal records. */
record Inventory(Map<String, Long> goes, Map<String, Long> stays) {
    static Inventory of(List<PersonalRecords> all, int operationId) {
        var goes = new TreeMap<String, Long>();
        var stays = new TreeMap<String, Long>();
        for (var records : all) {
            records.goes(operationId).forEach((name, n) -> goes.merge(name, n, Long::sum));
            records.stays(operationId).forEach((name, n) -> stays.merge(name, n, Long::sum));
        }
        return new Inventory(goes, stays);
    }
}
