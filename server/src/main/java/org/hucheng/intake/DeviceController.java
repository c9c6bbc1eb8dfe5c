package org.hucheng.intake;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hucheng.identity.Actor;
import org.hucheng.identity.DeviceView;
import org.hucheng.identity.Devices;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Page;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.posts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Enrolling devices for posts and units, and seeing what has arrived from each. */
@RestController
class DeviceController {
    private static final int MOST = 1_000;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Devices devices;
    private final Operations operations;
    private final Organisation organisation;
    private final Posts posts;
    private final JournalStore journal;

    DeviceController(
            Devices devices, Operations operations, Organisation organisation, Posts posts, JournalStore journal) {
        this.devices = devices;
        this.operations = operations;
        this.organisation = organisation;
        this.posts = posts;
        this.journal = journal;
    }

    record NewDeviceJson(
            @Nullable String code,
            @Nullable String label,
            @Nullable String post,
            @Nullable String unit) {}

    record EnrolJson(@Nullable List<NewDeviceJson> devices) {}

    record EnrolledJson(List<Devices.Enrolled> devices) {}

    record DeviceRow(
            String code,
            String label,
            @Nullable String post,
            @Nullable String unit,
            long mark,
            @Nullable OffsetDateTime lastSeenAt) {}

    @PostMapping("/api/v1/operations/{op}/devices")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.DEVICES_ENROL)
    EnrolledJson enrol(@PathVariable String op, @RequestBody EnrolJson form, Actor actor) {
        var operation = operations.get(op);
        if (form.devices() == null || form.devices().isEmpty()) {
            throw KernelProblem.FIELD_MISSING.refuse("field", "devices");
        }
        if (form.devices().size() > MOST) {
            throw IntakeProblem.TOO_MANY_RECORDS.refuse("most", MOST);
        }
        var catalog = posts.catalog(operation.id());
        var units = organisation.units(operation.id());
        var wanted = new ArrayList<Devices.NewDevice>();
        for (var d : form.devices()) {
            if (d.code() == null || !CODE.matcher(d.code()).matches()) {
                throw IntakeProblem.DEVICE_CODE_INVALID.refuse("code", String.valueOf(d.code()));
            }
            if (d.post() != null && catalog.find(d.post()) == null) {
                throw IntakeProblem.POST_NOT_FOUND.refuse("post", d.post());
            }
            if (d.unit() != null && (d.post() != null || units.find(d.unit()) == null)) {
                throw KernelProblem.FIELD_INVALID.refuse("field", "unit", "unit", d.unit());
            }
            wanted.add(new Devices.NewDevice(d.code(), d.label(), d.post(), d.unit()));
        }
        return new EnrolledJson(devices.enrol(actor.by(), operation.id(), wanted));
    }

    @GetMapping("/api/v1/operations/{op}/devices")
    @Permit(Permission.DEVICES_ENROL)
    Page<DeviceRow> list(
            @PathVariable String op, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var operation = operations.get(op);
        int size = Page.size(limit);
        var found = devices.list(operation.id(), after, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var marks = journal.marks(shown.stream().map(DeviceView::id).toList());
        var rows = shown.stream()
                .map(d -> {
                    var mark = marks.get(d.id());
                    var last = mark == null ? null : mark.lastReceivedAt();
                    return new DeviceRow(
                            d.code(),
                            d.label(),
                            d.postCode(),
                            d.unitCode(),
                            mark == null ? 0 : mark.mark(),
                            last == null ? null : last.atZone(operation.zone()).toOffsetDateTime());
                })
                .toList();
        return new Page<>(rows, found.size() > size ? shown.getLast().code() : null, null);
    }
}
