package org.hucheng.network;

import static org.hucheng.kernel.Field.required;

import java.time.OffsetDateTime;
import java.util.List;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Areas on the desk's map; each act answers with all of them. */
@RestController
@RequestMapping("/api/v1/operations/{op}/areas")
class AreaController {
    private static final int LONGEST_NAME = 100;

    private final Operations operations;
    private final Areas areas;

    AreaController(Operations operations, Areas areas) {
        this.operations = operations;
        this.areas = areas;
    }

    /** @param isNet whether the posts are to close it */
    record AreaRow(
            int id,
            String name,
            JsonNode outline,
            double squareKilometres,
            boolean isNet,
            String drawnBy,
            OffsetDateTime drawnAt) {}

    record AreaBody(@Nullable String name, @Nullable JsonNode outline) {
        String asName() {
            String text = required("name", name).strip();
            if (text.length() > LONGEST_NAME) {
                throw KernelProblem.FIELD_INVALID.refuse("field", "name", "most", LONGEST_NAME);
            }
            return text;
        }
    }

    @GetMapping
    @Permit(Permission.POSTS_READ)
    List<AreaRow> list(@PathVariable String op) {
        return rows(operations.get(op));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.NETWORK_IMPORT)
    List<AreaRow> draw(@PathVariable String op, @RequestBody AreaBody body, Actor actor) {
        OperationView operation = operations.get(op);
        areas.draw(operation, body.asName(), required("outline", body.outline()), actor.by());
        return rows(operation);
    }

    @PostMapping("/{id}")
    @Permit(Permission.NETWORK_IMPORT)
    List<AreaRow> change(@PathVariable String op, @PathVariable int id, @RequestBody AreaBody body, Actor actor) {
        OperationView operation = operations.get(op);
        areas.get(operation.id(), id);
        areas.change(operation, id, body.asName(), required("outline", body.outline()), actor.by());
        return rows(operation);
    }

    @PostMapping("/{id}/remove")
    @Permit(Permission.NETWORK_IMPORT)
    List<AreaRow> remove(@PathVariable String op, @PathVariable int id, Actor actor) {
        OperationView operation = operations.get(op);
        areas.remove(operation, id, actor.by());
        return rows(operation);
    }

    @PostMapping("/{id}/close")
    @Permit(Permission.NETWORK_IMPORT)
    List<AreaRow> close(@PathVariable String op, @PathVariable int id, Actor actor) {
        OperationView operation = operations.get(op);
        areas.close(operation, id, actor.by());
        return rows(operation);
    }

    private List<AreaRow> rows(OperationView operation) {
        Integer closed = areas.closed(operation.id());
        return areas.list(operation.id()).stream()
                .map(area -> new AreaRow(
                        area.id(),
                        area.name(),
                        area.outline(),
                        DrawnArea.squareKilometres(
                                DrawnArea.read(area.name(), area.outline()).shape()),
                        closed != null && closed == area.id(),
                        area.by(),
                        area.at().atZone(operation.zone()).toOffsetDateTime()))
                .toList();
    }
}
