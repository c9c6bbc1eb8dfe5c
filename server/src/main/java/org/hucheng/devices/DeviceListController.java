package org.hucheng.devices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.hucheng.identity.DeviceQuery;
import org.hucheng.identity.DeviceStanding;
import org.hucheng.identity.DeviceState;
import org.hucheng.identity.Devices;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.intake.Marks;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The devices of an operation, how each stands, and what may be missing with those that send no more. */
@RestController
class DeviceListController {
    private final Devices devices;
    private final DevicePlaces places;
    private final Operations operations;
    private final Marks marks;

    DeviceListController(Devices devices, DevicePlaces places, Operations operations, Marks marks) {
        this.devices = devices;
        this.places = places;
        this.operations = operations;
        this.marks = marks;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderedJson(OffsetDateTime at, String by, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeviceJson(
            String code,
            String label,
            @Nullable String post,
            @Nullable String unit,
            String state,
            long mark,
            @Nullable OffsetDateTime codeUntil,
            @Nullable OffsetDateTime enrolledAt,
            @Nullable OffsetDateTime lastSeenAt,
            @Nullable String app,
            @Nullable Integer unsent,
            @Nullable OffsetDateTime unsentAt,
            int mayBeMissing,
            @Nullable OrderedJson revoked,
            @Nullable OrderedJson wipe,
            @Nullable OffsetDateTime wipedAt) {}

    /** @param missing of the whole operation as the caller sees it, whatever the list was asked for */
    record DevicesJson(
            List<DeviceJson> items,
            @Nullable String next,
            @Nullable Long total,
            Devices.Missing missing) {}

    @GetMapping("/api/v1/operations/{op}/devices")
    @Permit(Permission.DEVICES_READ)
    DevicesJson list(
            @PathVariable String op,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String post,
            @RequestParam @Nullable String unit,
            @RequestParam(defaultValue = "false") boolean missing,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var operation = operations.get(op);
        var query = query(operation, q, state, post, unit, missing);
        var listed = devices.list(operation.id(), query, after, Page.size(limit));
        var seen = marks.of(
                listed.page().items().stream().map(s -> s.device().id()).toList());
        return new DevicesJson(
                listed.page().items().stream()
                        .map(s -> toJson(s, seen.getOrDefault(s.device().id(), 0L), operation.zone()))
                        .toList(),
                listed.page().next(),
                listed.page().total(),
                listed.missing());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceJson(String code, Text name, @Nullable String state) {}

    record PlacesJson(List<PlaceJson> posts, List<PlaceJson> units) {}

    /** What devices can be bound to, by name; no person. */
    @GetMapping("/api/v1/operations/{op}/device-places")
    @Permit(Permission.DEVICES_READ)
    PlacesJson places(@PathVariable String op) {
        var operation = operations.get(op);
        return new PlacesJson(
                places.posts(operation).stream()
                        .map(p -> new PlaceJson(p.code(), p.name(), places.state(operation, p)))
                        .toList(),
                places.units(operation).stream()
                        .map(u -> new PlaceJson(u.code(), u.name(), null))
                        .toList());
    }

    private DeviceQuery query(
            OperationView operation,
            @Nullable String words,
            @Nullable String state,
            @Nullable String post,
            @Nullable String unit,
            boolean missing) {
        var wanted = state == null
                ? null
                : DeviceState.of(state)
                        .orElseThrow(() -> KernelProblem.FIELD_INVALID.refuse("field", "state", "state", state));
        if (post != null) {
            return new DeviceQuery(words, wanted, List.of(post), null, missing);
        }
        var units = unit == null ? null : places.unitsOf(operation, unit);
        return new DeviceQuery(words, wanted, units == null ? null : places.postsOf(operation, units), units, missing);
    }

    private static DeviceJson toJson(DeviceStanding s, long mark, ZoneId zone) {
        var device = s.device();
        return new DeviceJson(
                device.code(),
                device.label(),
                device.postCode(),
                device.unitCode(),
                s.state().code(),
                mark,
                local(s.codeUntil(), zone),
                local(s.enrolledAt(), zone),
                local(s.lastSeenAt(), zone),
                s.appVersion(),
                s.unsent(),
                local(s.unsentAt(), zone),
                s.mayBeMissing(),
                ordered(s.ended(), zone),
                ordered(s.wipe(), zone),
                local(s.wipedAt(), zone));
    }

    private static @Nullable OrderedJson ordered(DeviceStanding.@Nullable Ordered what, ZoneId zone) {
        return what == null ? null : new OrderedJson(what.at().atZone(zone).toOffsetDateTime(), what.by(), what.why());
    }

    private static @Nullable OffsetDateTime local(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : at.atZone(zone).toOffsetDateTime();
    }
}
