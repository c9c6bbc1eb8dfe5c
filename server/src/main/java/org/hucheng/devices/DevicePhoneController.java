package org.hucheng.devices;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import org.hucheng.identity.DeviceProblem;
import org.hucheng.identity.DeviceTokens;
import org.hucheng.identity.DeviceView;
import org.hucheng.identity.Enrolment;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Text;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What devices themselves ask for. No cookie counts here: a code or a key's signature does, and after that a token. */
@RestController
class DevicePhoneController {
    private static final int LONGEST = 8 * 1024;

    private final Enrolment enrolment;
    private final DeviceTokens tokens;
    private final DevicePlaces places;
    private final Operations operations;
    private final JsonMapper json;

    DevicePhoneController(
            Enrolment enrolment, DeviceTokens tokens, DevicePlaces places, Operations operations, JsonMapper json) {
        this.enrolment = enrolment;
        this.tokens = tokens;
        this.places = places;
        this.operations = operations;
        this.json = json;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnrolledJson(
            String key,
            String device,
            String label,
            String operation,
            Text operationName,
            @Nullable String post,
            @Nullable String unit,
            Instant now) {}

    record ProofJson(@Nullable String proof, @Nullable Integer unsent) {}

    record TokenJson(String token, long seconds, Instant now) {}

    record StatusJson(@Nullable String app, @Nullable Integer unsent) {}

    record ToldJson(Instant now) {}

    @PostMapping("/api/v1/device/enrolment")
    @Permit(Permission.DEVICE_PROOF)
    EnrolledJson redeem(HttpServletRequest request) throws IOException {
        var enrolled =
                enrolment.redeem(read(request, Enrolment.Request.class), request.getRemoteAddr(), places::requireOpen);
        var device = enrolled.device();
        var operation = operations.get(device.operationId());
        return new EnrolledJson(
                enrolled.keyId().toString(),
                device.code(),
                device.label(),
                operation.code(),
                operation.name(),
                device.postCode(),
                device.unitCode(),
                enrolled.now());
    }

    @PostMapping("/api/v1/device/token")
    @Permit(Permission.DEVICE_PROOF)
    TokenJson token(HttpServletRequest request) throws IOException {
        var granted = tokens.grant(read(request, ProofJson.class).proof());
        return new TokenJson(granted.token(), granted.seconds(), granted.now());
    }

    @PostMapping("/api/v1/device/wiped")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.DEVICE_PROOF)
    void wiped(HttpServletRequest request) throws IOException {
        var said = read(request, ProofJson.class);
        tokens.wiped(said.proof(), said.unsent());
    }

    @PostMapping("/api/v1/device/status")
    @Permit(Permission.DEVICE)
    ToldJson status(
            @RequestBody(required = false) @Nullable StatusJson status, @AuthenticationPrincipal DeviceView device) {
        if (status != null) {
            tokens.tell(device, status.app(), status.unsent());
        }
        return new ToldJson(tokens.now());
    }

    /** A stranger may send these: no more is read of them than they need. */
    private <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length <= LONGEST) {
            try {
                T read = json.readValue(
                        body.length == 0 ? "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8) : body, type);
                if (read != null) {
                    return read;
                }
            } catch (JacksonException e) {
                throw DeviceProblem.DEVICE_PROOF_INVALID.refuse();
            }
        }
        throw DeviceProblem.DEVICE_PROOF_INVALID.refuse();
    }
}
