package org.hucheng.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import org.hucheng.export.Column;
import org.hucheng.export.ListExport;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.intake.RefusedController.RefusedJson;
import org.hucheng.kernel.Language;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of refused records as a file; without what is sealed. */
@RestController
class RefusedExportController {
    private static final List<Column<RefusedJson>> COLUMNS = List.of(
            Column.of("编号", "Number", RefusedJson::id),
            Column.of("收到时间", "Received at", RefusedJson::receivedAt),
            Column.of("设备", "Device", RefusedJson::device),
            Column.of("行", "Line", RefusedJson::line),
            Column.of("记录", "Record", RefusedJson::recordId),
            Column.of("类型", "Type", RefusedJson::type),
            Column.of("代码", "Code", RefusedJson::code),
            Column.of("原因", "Reason", RefusedJson::title),
            Column.of("状态", "State", RefusedJson::state),
            Column.of("处理结果", "Settled as", RefusedJson::settledAs),
            Column.of("处理人", "Settled by", RefusedJson::settledBy),
            Column.of("处理时间", "Settled at", RefusedJson::settledAt));

    private final RefusedController refused;
    private final Operations operations;
    private final ListExport exports;

    RefusedExportController(RefusedController refused, Operations operations, ListExport exports) {
        this.refused = refused;
        this.operations = operations;
        this.exports = exports;
    }

    @GetMapping("/api/v1/operations/{op}/refused-records.{form}")
    @Permit(Permission.REFUSED_READ)
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String op,
            @PathVariable String form,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String lang,
            HttpServletRequest request,
            Actor actor) {
        var operation = operations.get(op);
        var filters = new HashMap<String, @Nullable Object>();
        filters.put("state", state);
        filters.put("code", code);
        var language =
                Language.of(lang != null ? lang : String.valueOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        return exports.send(
                new ListExport.Asked(operation, actor, "refused-records", form, lang, filters),
                COLUMNS,
                after -> refused.list(
                        op, state, code, after == null ? null : Long.valueOf(after), ListExport.PAGE, language));
    }
}
