package org.hucheng.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a load.
 *
 * @param operationId the loaded operation, null when nothing was loaded
 * @param counts how many of what it now holds
 * @param findings why nothing was loaded, by file and line
 * @param remarks what was loaded all the same and should be known
 */
public record LoadReport(
        @Nullable Integer operationId, Map<String, Integer> counts, List<Finding> findings, List<Finding> remarks) {
    static LoadReport of(ScenarioFolder folder) {
        return new LoadReport(null, Map.of(), folder.findings(), List.of());
    }

    static LoadReport of(Loading loading) {
        return new LoadReport(loading.operationId(), loading.counts(), List.of(), loading.remarks());
    }

    public boolean loaded() {
        return operationId != null;
    }
}
