package org.hucheng.digest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.digest.DigestJson.Row;
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

/** The figures of the digest as a workbook, and the list of its editions. */
@RestController
class DigestExportController {
    private static final List<Column<Row>> FIGURES = List.of(
            Column.of("编号", "Id", Row::id),
            Column.of("名称", "Name", Row::name),
            Column.of("数值", "Value", Row::value),
            Column.of("单位", "Unit", Row::unit),
            Column.of("表述", "In words", Row::worded),
            Column.of("起始日", "From", r -> r.window().from()),
            Column.of("截止日", "To", r -> r.window().to()));

    private static final List<Column<Edition.Row>> EDITIONS = List.of(
            Column.of("期号", "Edition", Edition.Row::number),
            Column.of("起始日", "From", Edition.Row::from),
            Column.of("截止日", "To", Edition.Row::to),
            Column.of("统计截止", "Cut-off", Edition.Row::cutOff),
            Column.of("定稿时间", "Frozen at", Edition.Row::frozenAt),
            Column.of("定稿人", "Frozen by", Edition.Row::frozenBy),
            Column.of("SHA-256", "SHA-256", Edition.Row::hash));

    private final DigestController digest;
    private final Digests digests;
    private final Operations operations;
    private final ListExport exports;

    DigestExportController(DigestController digest, Digests digests, Operations operations, ListExport exports) {
        this.digest = digest;
        this.digests = digests;
        this.operations = operations;
        this.exports = exports;
    }

    @GetMapping("/api/v1/operations/{op}/digest.xlsx")
    @Permit(Permission.DIGEST_READ)
    ResponseEntity<StreamingResponseBody> figures(
            @PathVariable String op,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String lang,
            Actor actor) {
        var operation = operations.get(op);
        var filters = new HashMap<String, @Nullable Object>();
        filters.put("from", from);
        filters.put("to", to);
        return exports.whole(
                new ListExport.Asked(operation, actor, "digest", "xlsx", lang, filters),
                FIGURES,
                DigestJson.of(digests.now(operation, from, to)).indicators());
    }

    @GetMapping("/api/v1/operations/{op}/digest/editions.{form}")
    @Permit(Permission.DIGEST_READ)
    ResponseEntity<StreamingResponseBody> editions(
            @PathVariable String op, @PathVariable String form, @RequestParam @Nullable String lang, Actor actor) {
        return exports.whole(
                new ListExport.Asked(operations.get(op), actor, "digest-editions", form, lang, Map.of()),
                EDITIONS,
                digest.editions(op));
    }
}
