package org.hucheng.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.hucheng.kernel.Text;
import org.hucheng.operations.FoundingOrder;
import org.hucheng.operations.GroupView;
import org.hucheng.operations.OperationJson;
import org.hucheng.operations.OperationView;
import tools.jackson.databind.JsonNode;

/** One operation with its order, its settings, and its command with the people in it. */
record OperationPageJson(
        @JsonUnwrapped OperationJson operation,
        FoundingOrder order,
        int retentionDays,
        List<GroupJson> groups,
        JsonNode settings) {

    record GroupJson(String code, boolean office, Text name, Text brief, List<GroupMemberJson> members) {}

    record GroupMemberJson(String code, Text name, Text duty) {}

    static OperationPageJson of(
            OperationView operation, List<GroupView> groups, List<GroupMemberRow> members, Instant now) {
        return new OperationPageJson(
                OperationJson.of(operation, now),
                operation.order(),
                operation.retentionDays(),
                groups.stream().map(group -> group(group, members)).toList(),
                operation.settings());
    }

    private static GroupJson group(GroupView group, List<GroupMemberRow> members) {
        return new GroupJson(
                group.code(),
                group.office(),
                group.name(),
                group.brief(),
                members.stream()
                        .filter(m -> m.group().equals(group.code()))
                        .map(m -> new GroupMemberJson(m.code(), m.name(), m.duty()))
                        .toList());
    }
}
