package org.hucheng.identity;

import static org.hucheng.kernel.Field.required;
import static org.hucheng.kernel.Field.wording;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The security administrator's desk: accounts, their duties, and what roles there are. Moments are in UTC. */
@RestController
class AccountController {
    private final AccountDesk desk;
    private final Roles roles;
    private final Clock clock;

    AccountController(AccountDesk desk, Roles roles, Clock clock) {
        this.desk = desk;
        this.roles = roles;
        this.clock = clock;
    }

    record RoleJson(String code, Text name, @Nullable String administration, List<String> permissions) {}

    /** @param state {@code holds}, {@code begins} later, {@code ended} or {@code withdrawn} */
    record DutyJson(
            int id,
            String role,
            @Nullable String operation,
            @Nullable String unit,
            OffsetDateTime from,
            @Nullable OffsetDateTime until,
            String state,
            String reason,
            String grantedBy,
            OffsetDateTime grantedAt,
            @Nullable String withdrawnBy,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable String withdrawnWhy) {}

    record AccountJson(
            String username,
            Text name,
            boolean demo,
            @Nullable OffsetDateTime disabledAt,
            long sessions,
            FactorsJson secondFactor,
            @Nullable FailuresJson failures,
            List<MemberJson> members,
            List<DutyJson> duties) {}

    /** @param name null for one that the operation no longer has */
    record MemberJson(
            String operation, String member, @Nullable Text name) {}

    /**
     * @param provider whether the identity provider asks for one of its own
     * @param asked whether its duties ask for one
     */
    record FactorsJson(boolean codes, int passkeys, boolean provider, boolean asked) {}

    /** @param until when the next try is let through; in the past where it is already */
    record FailuresJson(int count, OffsetDateTime last, OffsetDateTime until, boolean locked) {}

    @GetMapping("/api/v1/roles")
    @Permit(Permission.ACCOUNTS_READ)
    List<RoleJson> roles() {
        return roles.list().stream()
                .map(r -> new RoleJson(
                        r.code(),
                        r.name(),
                        r.administration(),
                        r.permissions().stream().map(Permission::code).sorted().toList()))
                .toList();
    }

    @GetMapping("/api/v1/accounts")
    @Permit(Permission.ACCOUNTS_READ)
    List<AccountJson> list() {
        Instant now = clock.instant();
        return desk.list().stream()
                .map(line -> new AccountJson(
                        line.account().username(),
                        line.account().name(),
                        line.account().demoPassword() != null,
                        utc(line.account().disabledAt()),
                        line.sessions(),
                        new FactorsJson(
                                line.factors().codesSince() != null,
                                line.factors().passkeys(),
                                line.provided(),
                                line.asked()),
                        toJson(line.failures(), now),
                        line.members().stream()
                                .map(m -> new MemberJson(m.operation(), m.member(), m.name()))
                                .toList(),
                        line.duties().stream().map(d -> toJson(d, now)).toList()))
                .toList();
    }

    record NewAccount(@Nullable String username, @Nullable Text name) {}

    record PasswordJson(String username, String password) {}

    @PostMapping("/api/v1/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.ACCOUNTS_GRANT)
    PasswordJson add(@RequestBody NewAccount form, Actor by) {
        String username = required("username", form.username()).strip();
        return new PasswordJson(username, desk.add(by, username, wording("name", form.name())));
    }

    @PostMapping("/api/v1/accounts/{username}/password")
    @Permit(Permission.ACCOUNTS_GRANT)
    PasswordJson password(@PathVariable String username, Actor by) {
        return new PasswordJson(username, desk.renew(by, username));
    }

    record DutyForm(
            @Nullable String role,
            @Nullable String operation,
            @Nullable String unit,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until,
            @Nullable String reason) {}

    record GrantedJson(int id) {}

    /** Without a beginning the duty holds from now on. */
    @PostMapping("/api/v1/accounts/{username}/duties")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.ACCOUNTS_GRANT)
    GrantedJson grant(@PathVariable String username, @RequestBody DutyForm form, Actor by) {
        var from = form.from();
        var until = form.until();
        var duty = new NewDuty(
                required("role", form.role()),
                form.operation(),
                form.unit(),
                from == null ? clock.instant() : from.toInstant(),
                until == null ? null : until.toInstant(),
                Duties.reason(form.reason()));
        return new GrantedJson(desk.grant(by, username, duty));
    }

    record ReasonForm(@Nullable String reason) {}

    @PostMapping("/api/v1/accounts/{username}/duties/{duty}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.ACCOUNTS_GRANT)
    void withdraw(@PathVariable String username, @PathVariable int duty, @RequestBody ReasonForm form, Actor by) {
        desk.withdraw(by, username, duty, form.reason());
    }

    record MemberForm(
            @Nullable String operation,
            @Nullable String member,
            @Nullable String reason) {}

    @PostMapping("/api/v1/accounts/{username}/members")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.ACCOUNTS_GRANT)
    void bind(@PathVariable String username, @RequestBody MemberForm form, Actor by) {
        desk.bind(
                by,
                username,
                required("operation", form.operation()),
                required("member", form.member()).strip(),
                form.reason());
    }

    @PostMapping("/api/v1/accounts/{username}/members/{operation}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.ACCOUNTS_GRANT)
    void release(
            @PathVariable String username, @PathVariable String operation, @RequestBody ReasonForm form, Actor by) {
        desk.release(by, username, operation, form.reason());
    }

    @PostMapping("/api/v1/accounts/{username}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.ACCOUNTS_GRANT)
    void disable(@PathVariable String username, @RequestBody ReasonForm form, Actor by) {
        desk.disable(by, username, true, form.reason());
    }

    @PostMapping("/api/v1/accounts/{username}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.ACCOUNTS_GRANT)
    void enable(@PathVariable String username, @RequestBody ReasonForm form, Actor by) {
        desk.disable(by, username, false, form.reason());
    }

    @PostMapping("/api/v1/accounts/{username}/sessions/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.ACCOUNTS_GRANT)
    void endSessions(@PathVariable String username, @RequestBody ReasonForm form, Actor by) {
        desk.endSessions(by, username, form.reason());
    }

    @PostMapping("/api/v1/accounts/{username}/second-factor/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.ACCOUNTS_GRANT)
    void resetSecondFactor(@PathVariable String username, @RequestBody ReasonForm form, Actor by) {
        desk.resetSecondFactor(by, username, form.reason());
    }

    @PostMapping("/api/v1/accounts/{username}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.ACCOUNTS_GRANT)
    void unlock(@PathVariable String username, @RequestBody ReasonForm form, Actor by) {
        desk.unlock(by, username, form.reason());
    }

    private static @Nullable FailuresJson toJson(@Nullable Failures failures, Instant now) {
        return failures == null
                ? null
                : new FailuresJson(
                        failures.count(),
                        failures.last().atOffset(ZoneOffset.UTC),
                        failures.until().atOffset(ZoneOffset.UTC),
                        now.isBefore(failures.until()));
    }

    private static DutyJson toJson(DutyStore.Granted granted, Instant now) {
        var duty = granted.duty();
        return new DutyJson(
                granted.id(),
                duty.role(),
                duty.operation(),
                duty.unit(),
                duty.from().atOffset(ZoneOffset.UTC),
                utc(duty.until()),
                state(granted, now),
                duty.reason(),
                granted.grantedBy(),
                granted.grantedAt().atOffset(ZoneOffset.UTC),
                granted.withdrawnBy(),
                utc(granted.withdrawnAt()),
                granted.withdrawnWhy());
    }

    private static String state(DutyStore.Granted granted, Instant now) {
        Instant until = granted.duty().until();
        if (granted.withdrawnAt() != null) {
            return "withdrawn";
        }
        if (until != null && !now.isBefore(until)) {
            return "ended";
        }
        return now.isBefore(granted.duty().from()) ? "begins" : "holds";
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
