package org.hucheng.devices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hucheng.identity.DeviceProblem;
import org.hucheng.identity.DeviceView;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.organisation.UnitRef;
import org.hucheng.posts.PostRef;
import org.hucheng.posts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a device may be bound to: one post, one unit with those below it, or the whole operation. */
@Component
class DevicePlaces {
    private final Operations operations;
    private final Organisation organisation;
    private final Posts posts;
    private final Clock clock;

    DevicePlaces(Operations operations, Organisation organisation, Posts posts, Clock clock) {
        this.operations = operations;
        this.organisation = organisation;
        this.posts = posts;
        this.clock = clock;
    }

    /** Refuses DEVICE_PLACE_UNKNOWN, DEVICE_POST_CLOSED; and FIELD_MISSING where the caller, who sees not the whole operation, names neither. */
    void require(OperationView operation, @Nullable String post, @Nullable String unit) {
        if (post != null && unit != null) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "unit", "unit", unit);
        }
        if (post == null && unit == null && !Scope.current().seesWhole(operation.id())) {
            throw KernelProblem.FIELD_MISSING.refuse("field", "post");
        }
        if (post != null && posts.catalog(operation.id()).find(post) == null) {
            throw DeviceProblem.DEVICE_PLACE_UNKNOWN.refuse("post", post);
        }
        if (unit != null && organisation.units(operation.id()).find(unit) == null) {
            throw DeviceProblem.DEVICE_PLACE_UNKNOWN.refuse("unit", unit);
        }
        requireOpen(operation, post);
    }

    /** What may have changed since the code was made; refuses DEVICE_POST_CLOSED. */
    void requireOpen(DeviceView device) {
        requireOpen(operations.get(device.operationId()), device.postCode());
    }

    /** While an operation runs, a post that is closed and will not open again takes no device; once it is over, phones still bring what they have. */
    private void requireOpen(OperationView operation, @Nullable String code) {
        var now = clock.instant();
        if (code == null || !operation.status(now).equals("running")) {
            return;
        }
        var post = posts.catalog(operation.id()).find(code);
        if (post == null
                || (post.stateAt(now).equals("revoked")
                        && post.open().stream().noneMatch(o -> o.from().isAfter(now)))) {
            throw DeviceProblem.DEVICE_POST_CLOSED.refuse("post", code);
        }
    }

    /** The posts the caller sees. */
    List<PostRef> posts(OperationView operation) {
        return posts.catalog(operation.id()).all();
    }

    /** {@code planned}, {@code open} or {@code revoked} now, or at the last moment of an operation that is over. */
    String state(OperationView operation, PostRef post) {
        return post.stateAt(operation.clock(clock.instant()));
    }

    /** The units the caller sees. */
    List<UnitRef> units(OperationView operation) {
        return organisation.units(operation.id()).all();
    }

    /** Codes of a unit and those below it, as far as the caller sees them; refuses DEVICE_PLACE_UNKNOWN. */
    List<String> unitsOf(OperationView operation, String unit) {
        var tree = organisation.units(operation.id());
        UnitRef root = tree.find(unit);
        if (root == null) {
            throw DeviceProblem.DEVICE_PLACE_UNKNOWN.refuse("unit", unit);
        }
        return tree.all().stream()
                .filter(u -> tree.isWithin(u.id(), root.id()))
                .map(UnitRef::code)
                .toList();
    }

    /** Codes of the posts of these units. */
    List<String> postsOf(OperationView operation, List<String> units) {
        var tree = organisation.units(operation.id());
        var ids = units.stream()
                .map(tree::find)
                .filter(Objects::nonNull)
                .map(UnitRef::id)
                .toList();
        var codes = new ArrayList<String>();
        posts.catalog(operation.id()).all().stream()
                .filter(post -> ids.contains(post.unitId()))
                .forEach(post -> codes.add(post.code()));
        return codes;
    }
}
