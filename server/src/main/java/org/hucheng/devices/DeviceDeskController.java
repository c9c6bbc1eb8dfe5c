package org.hucheng.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hucheng.identity.Actor;
import org.hucheng.identity.DeviceProblem;
import org.hucheng.identity.Devices;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Field;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done about devices at the desk, each with a reason: a code to enrol, revoking, wiping. */
@RestController
class DeviceDeskController {
    private static final int MOST = 1_000;
    private static final int LONGEST_LABEL = 80;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Devices devices;
    private final DevicePlaces places;
    private final Operations operations;

    DeviceDeskController(Devices devices, DevicePlaces places, Operations operations) {
        this.devices = devices;
        this.places = places;
        this.operations = operations;
    }

    record NewDeviceJson(
            @Nullable String code,
            @Nullable String label,
            @Nullable String post,
            @Nullable String unit) {}

    record EnrolJson(
            @Nullable List<NewDeviceJson> devices, @Nullable String reason) {}

    /** @param code the device's @param enrolment the code to enrol it with */
    record IssuedJson(String code, String enrolment, java.time.OffsetDateTime until) {}

    record EnrolledJson(List<IssuedJson> devices) {}

    record ReasonJson(@Nullable String reason) {}

    @PostMapping("/api/v1/operations/{op}/devices")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.DEVICES_ENROL)
    EnrolledJson enrol(@PathVariable String op, @RequestBody EnrolJson form, Actor actor) {
        var operation = operations.get(op);
        var asked = Field.required("devices", form.devices());
        Field.required("devices", asked.isEmpty() ? null : asked);
        if (asked.size() > MOST) {
            throw DeviceProblem.TOO_MANY_DEVICES.refuse("most", MOST);
        }
        var wanted = new ArrayList<Devices.NewDevice>();
        asked.forEach(device -> wanted.add(checked(operation, device)));
        return new EnrolledJson(devices.issue(actor.by(), operation.id(), wanted, form.reason()).stream()
                .map(i -> new IssuedJson(
                        i.code(),
                        i.enrolment(),
                        i.until().atZone(operation.zone()).toOffsetDateTime()))
                .toList());
    }

    @PostMapping("/api/v1/operations/{op}/devices/{device}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.DEVICES_ENROL)
    void revoke(@PathVariable String op, @PathVariable String device, @RequestBody ReasonJson form, Actor actor) {
        devices.revoke(actor.by(), operations.get(op).id(), device, form.reason());
    }

    @PostMapping("/api/v1/operations/{op}/devices/{device}/wipe")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.DEVICES_ENROL)
    void wipe(@PathVariable String op, @PathVariable String device, @RequestBody ReasonJson form, Actor actor) {
        devices.wipe(actor.by(), operations.get(op).id(), device, form.reason());
    }

    private Devices.NewDevice checked(OperationView operation, NewDeviceJson device) {
        String code = device.code();
        if (code == null || !CODE.matcher(code).matches()) {
            throw DeviceProblem.DEVICE_CODE_INVALID.refuse("code", String.valueOf(code));
        }
        places.require(operation, device.post(), device.unit());
        String label = device.label();
        String shown = label == null || label.isBlank() ? code : label.strip();
        return new Devices.NewDevice(
                code, shown.substring(0, Math.min(LONGEST_LABEL, shown.length())), device.post(), device.unit());
    }
}
