package org.hucheng.identity;

import static org.hucheng.kernel.Field.required;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody may do about the own sign-in: sessions and password. Moments are in UTC. */
@RestController
class SecurityController {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Origin origin;
    private final OwnPassword password;

    SecurityController(
            Accounts accounts,
            Sessions sessions,
            SecondFactors factors,
            Passkeys passkeys,
            Origin origin,
            OwnPassword password) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
        this.origin = origin;
        this.password = password;
    }

    /**
     * @param platform see {@link DeviceClass}
     * @param proof see {@link Proof}
     */
    record SessionJson(
            UUID id,
            String platform,
            String browser,
            String proof,
            OffsetDateTime begun,
            OffsetDateTime lastSeen,
            boolean current) {}

    /**
     * @param codesSince since when codes by the clock are asked for; null: they are not
     * @param recoveryCodes how many are left
     * @param secondFactorAsked whether the account's duties ask for a second factor
     * @param origin the only address at which passkeys work
     */
    record SecurityJson(
            OffsetDateTime passwordChangedAt,
            boolean demo,
            @Nullable OffsetDateTime codesSince,
            int recoveryCodes,
            boolean secondFactorAsked,
            List<PasskeyJson> passkeys,
            String origin,
            List<SessionJson> sessions) {}

    record PasskeyJson(String id, String label, OffsetDateTime created, OffsetDateTime lastUsed) {}

    @GetMapping("/api/v1/security")
    @Permit(Permission.SIGNED_IN)
    SecurityJson security(Actor by, HttpServletRequest request) {
        var account = accounts.get(by);
        var own = sessions.get(request);
        var has = factors.of(by.accountId());
        var since = has.codesSince();
        return new SecurityJson(
                account.passwordChangedAt().atOffset(ZoneOffset.UTC),
                account.demoPassword() != null,
                since == null ? null : since.atOffset(ZoneOffset.UTC),
                has.recoveryCodes(),
                accounts.lacksSecondFactor(by.accountId()) || accounts.needsBothFactors(by.accountId()),
                passkeys.list(by.accountId()).stream()
                        .map(p -> new PasskeyJson(
                                p.getCredentialId().toBase64UrlString(),
                                p.getLabel(),
                                p.getCreated().atOffset(ZoneOffset.UTC),
                                p.getLastUsed().atOffset(ZoneOffset.UTC)))
                        .toList(),
                origin.address(),
                sessions.list(by.accountId()).stream()
                        .map(s -> new SessionJson(
                                s.id(),
                                s.device().platform(),
                                s.device().browser(),
                                s.begunBy().code(),
                                s.begun().atOffset(ZoneOffset.UTC),
                                s.lastSeen().atOffset(ZoneOffset.UTC),
                                s == own))
                        .toList());
    }

    @PostMapping("/api/v1/security/sessions/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.SIGNED_IN)
    void end(@PathVariable String id, Actor by) {
        sessions.end(by, id);
    }

    record EndedJson(int sessions) {}

    @PostMapping("/api/v1/security/sessions/end-others")
    @Permit(Permission.SIGNED_IN)
    EndedJson endOthers(Actor by, HttpServletRequest request) {
        return new EndedJson(sessions.endOthers(by, sessions.get(request)));
    }

    record PasswordForm(@Nullable String current, @Nullable String password) {}

    @PostMapping("/api/v1/security/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.SIGNED_IN)
    void changePassword(@RequestBody PasswordForm form, Actor by, HttpServletRequest request) {
        password.change(
                by, sessions.get(request), required("current", form.current()), required("password", form.password()));
    }
}
