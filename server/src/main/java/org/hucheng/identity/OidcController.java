package org.hucheng.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.hucheng.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in through the identity provider: links that a browser follows, so that every answer is a redirect. A refusal leads back to the sign-in page, which
 * says it in words.
 */
@RestController
class OidcController {
    static final String BEGIN = "/api/v1/session/oidc";
    static final String CALLBACK = BEGIN + "/callback";
    /** Lax: the provider's redirect, which comes from another site, must bring it along. */
    private static final String COOKIE = "hucheng-oidc";

    private static final int LONGEST_ADDRESS = 1_000;

    private final OidcFile file;
    private final OidcRequests requests;
    private final OidcProvider provider;
    private final OidcSignIn signIn;
    private final Entrance entrance;
    private final Limits limits;

    OidcController(
            OidcFile file,
            OidcRequests requests,
            OidcProvider provider,
            OidcSignIn signIn,
            Entrance entrance,
            Limits limits) {
        this.file = file;
        this.requests = requests;
        this.provider = provider;
        this.signIn = signIn;
        this.entrance = entrance;
        this.limits = limits;
    }

    /** @param to the page to open afterwards */
    @GetMapping(BEGIN)
    ResponseEntity<Void> begin(
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        String page = ownPage(to);
        try {
            limits.signIn(request.getRemoteAddr());
            var settings = file.get();
            if (settings == null) {
                throw IdentityProblem.OIDC_OFF.refuse();
            }
            var asked = requests.begin(settings, page);
            var address = provider.address(asked);
            keep(request, response, asked.browser(), OidcRequests.VALID);
            return redirect(address);
        } catch (Refusal refusal) {
            return back(refusal, page, request, response);
        }
    }

    @GetMapping(CALLBACK)
    ResponseEntity<Void> callback(
            @RequestParam(required = false) @Nullable String state,
            @CookieValue(name = COOKIE, required = false) @Nullable String browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        String page = "/";
        try {
            limits.signIn(request.getRemoteAddr());
            var asked = state == null || browser == null ? null : requests.take(state, browser);
            if (asked == null || !asked.settings().equals(file.get())) {
                throw IdentityProblem.OIDC_STATE.refuse();
            }
            page = asked.to();
            String query = Objects.requireNonNullElse(request.getQueryString(), "");
            var proven = signIn.prove(asked.settings(), provider.identity(asked, query));
            entrance.enter(proven.actor(), proven.proof(), request, response);
            keep(request, response, "", Duration.ZERO);
            return redirect(URI.create(page));
        } catch (Refusal refusal) {
            return back(refusal, page, request, response);
        }
    }

    private static ResponseEntity<Void> back(
            Refusal refusal, String page, HttpServletRequest request, HttpServletResponse response) {
        String to = page.equals("/") ? "" : "&to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
        keep(request, response, "", Duration.ZERO);
        return redirect(URI.create("/sign-in?refused=" + refusal.code().name() + to));
    }

    private static ResponseEntity<Void> redirect(URI to) {
        return ResponseEntity.status(HttpStatus.FOUND).location(to).build();
    }

    /** Added to the answer itself: a header of the returned entity would take the place of the session's cookie. */
    private static void keep(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path(BEGIN)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** A page of the desk; its first one for whatever is none, so that nobody is sent elsewhere from here. */
    private static String ownPage(@Nullable String to) {
        if (to == null || to.length() > LONGEST_ADDRESS || !to.startsWith("/") || to.startsWith("/api/")) {
            return "/";
        }
        try {
            var uri = URI.create(to);
            return uri.getHost() == null && uri.getRawAuthority() == null && !uri.isAbsolute() ? to : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
