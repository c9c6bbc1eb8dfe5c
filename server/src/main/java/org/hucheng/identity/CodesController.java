package org.hucheng.identity;

import static org.hucheng.kernel.Field.required;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes by the clock of the own account. */
@RestController
class CodesController {
    private static final String ISSUER = "Hucheng";

    private final OwnCodes codes;
    private final Sessions sessions;

    CodesController(OwnCodes codes, Sessions sessions) {
        this.codes = codes;
        this.sessions = sessions;
    }

    record PasswordForm(@Nullable String password) {}

    record CodeForm(@Nullable String code) {}

    /** @param uri what an authenticator app reads from a QR code */
    record SecretJson(String secret, String uri) {}

    record RecoveryJson(List<String> codes) {}

    @PostMapping("/api/v1/security/codes")
    @Permit(Permission.SIGNED_IN)
    SecretJson begin(@RequestBody PasswordForm form, Actor by) {
        String secret = codes.begin(by, required("password", form.password()));
        String account =
                URLEncoder.encode(by.username(), StandardCharsets.UTF_8).replace("+", "%20");
        return new SecretJson(
                secret,
                "otpauth://totp/" + ISSUER + ":" + account + "?secret=" + secret + "&issuer=" + ISSUER
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    @PostMapping("/api/v1/security/codes/confirm")
    @Permit(Permission.SIGNED_IN)
    RecoveryJson confirm(@RequestBody CodeForm form, Actor by, HttpServletRequest request) {
        return new RecoveryJson(codes.confirm(by, sessions.get(request), required("code", form.code())));
    }

    @PostMapping("/api/v1/security/codes/recovery")
    @Permit(Permission.SIGNED_IN)
    RecoveryJson renewRecoveryCodes(@RequestBody PasswordForm form, Actor by) {
        return new RecoveryJson(codes.renewRecoveryCodes(by, required("password", form.password())));
    }

    @PostMapping("/api/v1/security/codes/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.SIGNED_IN)
    void remove(@RequestBody PasswordForm form, Actor by) {
        codes.remove(by, required("password", form.password()));
    }
}
