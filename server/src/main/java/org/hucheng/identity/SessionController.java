package org.hucheng.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Refusal;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out with a password; the session travels in a cookie. These routes are the only open ones. */
@RestController
class SessionController {
    private final Accounts accounts;
    private final SignInGuard guard;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SessionController(Accounts accounts, SignInGuard guard) {
        this.accounts = accounts;
        this.guard = guard;
    }

    record SignIn(@Nullable String username, @Nullable String password) {}

    record SessionJson(
            String username,
            Text name,
            String role,
            Text roleName,
            List<String> permissions,
            @Nullable String operation,
            List<DutyJson> duties,
            boolean demo) {}

    record DutyJson(
            String role,
            @Nullable String operation,
            @Nullable String unit,
            Instant from,
            @Nullable Instant until) {}

    record SignInPage(boolean demo, List<Accounts.DemoAccount> accounts) {}

    @GetMapping("/api/v1/sign-in")
    SignInPage page() {
        var demo = accounts.listDemo();
        return new SignInPage(!demo.isEmpty(), demo);
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
        guard.check(form.username());
        Actor actor;
        try {
            actor = accounts.signIn(form.username(), form.password());
        } catch (Refusal refusal) {
            guard.failed(form.username());
            throw refusal;
        }
        guard.succeeded(form.username());
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return toJson(actor);
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
                accounts.isDemo(actor.username()));
    }
}
