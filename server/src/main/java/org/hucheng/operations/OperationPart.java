package org.hucheng.operations;

import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.DayWindow;
import org.hucheng.scenario.Loading;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code operation.yaml} and {@code outline.geojson} of a scenario. */
@Component
class OperationPart implements ScenarioPart {
    private final OperationLoadStore store;
    private final Audit audit;
    private final JsonMapper json;

    OperationPart(OperationLoadStore store, Audit audit, JsonMapper json) {
        this.store = store;
        this.audit = audit;
        this.json = json;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        OperationFile file = OperationFile.read(folder);
        @Nullable String outline = OutlineFile.read(folder, json);
        return new Storing() {
            @Override
            public void store(Loading loading) {
                int id = store.put(file, outline);
                loading.operation(id);
                DayWindow period = Objects.requireNonNull(file.period());
                loading.keepRecordsWithin(period.in(ZoneId.of(file.zone())), OperationFile.FILE, file.periodLine());
                store.putGroups(id, file.groups());
                loading.count("groups", file.groups().size());
                audit.record(By.OPERATOR, id, "operations.loaded", file.code(), Map.of());
            }

            @Override
            public void removeAbsent(Loading loading) {
                int id = loading.operationId();
                Map<Integer, String> absent = store.groupsNotIn(id, file.groups());
                store.removeGroups(loading.removable("group", OperationFile.FILE, absent));
            }
        };
    }
}
