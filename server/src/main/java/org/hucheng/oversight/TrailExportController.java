package org.hucheng.oversight;

import java.util.List;
import java.util.Map;
import org.hucheng.export.Column;
import org.hucheng.export.ListExport;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The trail as a workbook; the newest first, as the list is. */
@RestController
class TrailExportController {
    private static final List<Column<TrailJson>> COLUMNS = List.of(
            Column.of("编号", "Entry", TrailJson::id),
            Column.of("时间", "Time", TrailJson::at),
            Column.of("账号", "Account", TrailJson::actor),
            Column.of("行为", "Act", TrailJson::act),
            Column.of("对象", "Subject", TrailJson::subject),
            Column.of("细目", "Details", TrailJson::details));

    private final TrailController trail;
    private final Operations operations;
    private final ListExport exports;

    TrailExportController(TrailController trail, Operations operations, ListExport exports) {
        this.trail = trail;
        this.operations = operations;
        this.exports = exports;
    }

    @GetMapping("/api/v1/operations/{op}/trail.xlsx")
    @Permit(Permission.TRAIL_READ)
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String op, TrailController.Asked asked, @RequestParam @Nullable String lang, Actor actor) {
        return exports.send(
                new ListExport.Asked(operations.get(op), actor, "trail", "xlsx", lang, Map.of("asked", asked)),
                COLUMNS,
                after -> trail.list(op, asked, after == null ? null : Long.valueOf(after), ListExport.PAGE));
    }
}
