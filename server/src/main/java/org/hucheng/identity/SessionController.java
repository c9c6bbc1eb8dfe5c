package org.hucheng.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.ProblemWords;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out with a password; the session travels in a cookie. These routes are the only open ones. */
@RestController
class SessionController {
    private final Accounts accounts;
    private final PasswordSignIn passwords;
    private final Entrance entrance;
    private final FirstRun firstRun;
    private final Origin origin;
    private final OidcFile provider;
    private final ProblemWords words;

    SessionController(
            Accounts accounts,
            PasswordSignIn passwords,
            Entrance entrance,
            FirstRun firstRun,
            Origin origin,
            OidcFile provider,
            ProblemWords words) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.entrance = entrance;
        this.firstRun = firstRun;
        this.origin = origin;
        this.provider = provider;
        this.words = words;
    }

    record SignIn(
            @Nullable String username,
            @Nullable String password,
            @Nullable String code) {}

    /** @param lacksSecondFactor its duties hold only once it has set one up */
    record SessionJson(
            String username,
            Text name,
            String role,
            Text roleName,
            List<String> permissions,
            @Nullable String operation,
            List<DutyJson> duties,
            boolean demo,
            boolean lacksSecondFactor) {}

    record DutyJson(
            String role,
            @Nullable String operation,
            @Nullable String unit,
            Instant from,
            @Nullable Instant until) {}

    /**
     * @param setUp there is no account yet: the first administrators are made by the link that the server printed
     * @param origin the only address at which passkeys work
     * @param provider what the way through the identity provider is called; null where there is none
     * @param refused what that way was refused with
     */
    record SignInPage(
            boolean demo,
            boolean setUp,
            String origin,
            @Nullable Text provider,
            @Nullable Text refused,
            List<Accounts.DemoAccount> accounts) {}

    /** @param refused a code of {@link IdentityProblem}, with which the identity provider's way led back here */
    @GetMapping("/api/v1/sign-in")
    SignInPage page(@RequestParam(required = false) @Nullable String refused) {
        var demo = accounts.listDemo();
        var settings = provider.get();
        return new SignInPage(
                !demo.isEmpty(),
                firstRun.isWaiting(),
                origin.address(),
                settings == null ? null : settings.label(),
                Arrays.stream(IdentityProblem.values())
                        .filter(code -> code.name().equals(refused))
                        .findFirst()
                        .map(words::title)
                        .orElse(null),
                demo);
    }

    /** Also hands out the CSRF cookie, to strangers too: the page needs it before it can sign anyone in. */
    @GetMapping("/api/v1/session")
    SessionJson session(CsrfToken csrf) {
        csrf.getToken();
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            Actor current = accounts.current(actor);
            if (current != null) {
                return toJson(current);
            }
        }
        throw IdentityProblem.NOT_SIGNED_IN.refuse();
    }

    @PostMapping("/api/v1/session")
    SessionJson signIn(@RequestBody SignIn form, HttpServletRequest request, HttpServletResponse response) {
        if (form.username() == null || form.password() == null) {
            throw KernelProblem.FIELD_MISSING.refuse("field", form.username() == null ? "username" : "password");
        }
        var proven = passwords.prove(form.username(), form.password(), form.code(), request.getRemoteAddr());
        entrance.enter(proven.actor(), proven.proof(), request, response);
        return toJson(proven.actor());
    }

    @DeleteMapping("/api/v1/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private SessionJson toJson(Actor actor) {
        return new SessionJson(
                actor.username(),
                actor.name(),
                actor.duties().isEmpty() ? "" : actor.duties().getFirst().role(),
                accounts.roleName(actor),
                actor.permissions().stream().map(Permission::code).sorted().toList(),
                actor.operation(),
                actor.duties().stream()
                        .map(d -> new DutyJson(d.role(), d.operation(), d.unit(), d.from(), d.until()))
                        .toList(),
                accounts.isDemo(actor.username()),
                accounts.lacksSecondFactor(actor.accountId()));
    }
}
