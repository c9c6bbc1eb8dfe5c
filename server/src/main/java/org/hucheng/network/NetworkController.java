package org.hucheng.network;

import static org.hucheng.kernel.Field.required;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.posts.PostProblem;
import org.hucheng.posts.PostRef;
import org.hucheng.roads.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The net on the desk: how it stands, what an order would do to it, what it costs; and new roads. */
@RestController
@RequestMapping("/api/v1/operations/{op}/network")
class NetworkController {
    private final Operations operations;
    private final Nets nets;
    private final NetworkStore store;
    private final Uploads uploads;

    NetworkController(Operations operations, Nets nets, NetworkStore store, Uploads uploads) {
        this.operations = operations;
        this.nets = nets;
        this.store = store;
        this.uploads = uploads;
    }

    /** Which posts are looked at, and when. */
    record Look(@Nullable String counts, @Nullable OffsetDateTime at) {}

    @GetMapping
    @Permit(Permission.NETWORK_READ)
    NetworkPage network(@PathVariable String op, Look look) {
        return page(operations.get(op), look);
    }

    @GetMapping("/preview")
    @Permit(Permission.NETWORK_READ)
    NetPreview preview(
            @PathVariable String op,
            Look look,
            @RequestParam @Nullable String post,
            @RequestParam @Nullable String act,
            @RequestParam @Nullable Double lon,
            @RequestParam @Nullable Double lat,
            @RequestParam @Nullable String kind) {
        OperationView operation = operations.get(op);
        Nets.Standing standing = standing(operation, look);
        if (post == null) {
            return nets.preview(standing, new GeoPoint(required("lon", lon), required("lat", lat)), kind);
        }
        PostRef known = standing.watched().catalog.find(post);
        if (known == null) {
            throw PostProblem.POST_NOT_FOUND.refuse("post", post);
        }
        String code = required("act", act);
        if (!code.equals("open") && !code.equals("revoke")) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "act", "value", code);
        }
        return nets.preview(standing, known, code.equals("open"));
    }

    @GetMapping("/plan")
    @Permit(Permission.NETWORK_READ)
    Studies.Plan plan(@PathVariable String op, Look look) {
        Nets.Standing standing = standing(operations.get(op), look);
        return standing.ground().studies().plan(standing.watched(), standing.closing());
    }

    @GetMapping("/budget")
    @Permit(Permission.NETWORK_READ)
    Studies.Budget budget(@PathVariable String op, @RequestParam @Nullable Integer posts) {
        Nets.Standing standing = standing(operations.get(op), new Look(null, null));
        return standing.ground().studies().budget(posts == null ? 0 : posts);
    }

    @GetMapping("/burden")
    @Permit(Permission.NETWORK_READ)
    Studies.Burden burden(@PathVariable String op, Look look, @RequestParam @Nullable Double minutes) {
        double wait = minutes == null ? 3 : minutes;
        if (!(wait >= 0 && wait <= 240)) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "minutes", "least", 0, "most", 240);
        }
        Nets.Standing standing = standing(operations.get(op), look);
        return standing.ground().studies().burden(standing.watched(), standing.closing(), wait);
    }

    /** A network and, if it is not the operation's own outline, an area, in place of what was there. */
    @PostMapping
    @Permit(Permission.NETWORK_IMPORT)
    NetworkPage take(@PathVariable String op, HttpServletRequest request, Actor actor) {
        OperationView operation = operations.get(op);
        uploads.take(operation, request, actor.by());
        return page(operation, new Look(null, null));
    }

    private NetworkPage page(OperationView operation, Look look) {
        var origin = store.origin(operation.id());
        if (origin.isEmpty()) {
            return NetworkPage.EMPTY;
        }
        Nets.Standing standing = standing(operation, look);
        return NetworkPage.of(operation, standing, nets.picture(standing), origin.get());
    }

    private Nets.Standing standing(OperationView operation, Look look) {
        String counts = look.counts();
        if (counts != null && !CordonSetUp.COUNTS.contains(counts)) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "counts", "value", counts);
        }
        OffsetDateTime asked = look.at();
        Instant at = asked == null ? nets.moment(operation) : asked.toInstant();
        return nets.standing(operation, at, counts);
    }
}
