package org.hucheng.posts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.export.Column;
import org.hucheng.export.Configured;
import org.hucheng.export.ListExport;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of posts as a file. */
@RestController
class PostExportController {
    private static final Map<String, Text> STATES = Map.of(
            "planned", new Text("计划", "planned"),
            "open", new Text("开放", "open"),
            "revoked", new Text("已撤销", "revoked"));

    private final PostController posts;
    private final Operations operations;
    private final ListExport exports;

    PostExportController(PostController posts, Operations operations, ListExport exports) {
        this.posts = posts;
        this.operations = operations;
        this.exports = exports;
    }

    private static List<Column<PostRow>> columns(OperationView operation) {
        var configured = new Configured(operation);
        return List.of(
                Column.of("编号", "Code", PostRow::code),
                Column.of("名称", "Name", PostRow::name),
                Column.of("类型", "Kind", p -> configured.name("posts", "kinds", p.kind())),
                Column.of("等级", "Class", p -> configured.name("posts", "classes", p.postClass())),
                Column.of("车道", "Lanes", PostRow::lanes),
                Column.of("单位", "Unit", p -> p.unit().name()),
                Column.of("状态", "State", p -> STATES.get(p.state())),
                Column.of("开放自", "Open since", PostRow::openSince),
                Column.of("撤销于", "Revoked at", PostRow::revokedAt),
                Column.of("经度", "Longitude", PostRow::lon),
                Column.of("纬度", "Latitude", PostRow::lat));
    }

    @GetMapping("/api/v1/operations/{op}/posts.{form}")
    @Permit(Permission.POSTS_READ)
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String op,
            @PathVariable String form,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String lang,
            Actor actor) {
        var operation = operations.get(op);
        var filters = new HashMap<String, @Nullable Object>();
        filters.put("q", q);
        filters.put("kind", kind);
        filters.put("state", state);
        return exports.send(
                new ListExport.Asked(operation, actor, "posts", form, lang, filters),
                columns(operation),
                after -> posts.list(op, q, kind, state, after, ListExport.PAGE));
    }
}
