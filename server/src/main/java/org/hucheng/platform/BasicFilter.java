package org.hucheng.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hucheng.identity.Actor;
import org.hucheng.identity.BasicSignIn;
import org.hucheng.kernel.ProblemWords;
import org.hucheng.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets maps outside read: name and password with every request, no session and no cookie, hence nothing to forge; nothing but reading. */
class BasicFilter extends OncePerRequestFilter {
    private final BasicSignIn signIn;
    private final ProblemWords words;
    private final JsonMapper json;

    BasicFilter(BasicSignIn signIn, ProblemWords words, JsonMapper json) {
        this.signIn = signIn;
        this.words = words;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            if (!List.of("GET", "HEAD").contains(request.getMethod())) {
                throw PlatformProblem.METHOD_NOT_ALLOWED.refuse("method", request.getMethod());
            }
            Actor actor = signIn.actor(request.getHeader(HttpHeaders.AUTHORIZATION), request.getRemoteAddr());
            if (actor == null) {
                throw PlatformProblem.NOT_SIGNED_IN.refuse();
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        } catch (Refusal refusal) {
            refuse(request, response, refusal);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        var document = ProblemDocument.of(refusal, words, ProblemAdvice.language(request));
        boolean isMethod = refusal.code() == PlatformProblem.METHOD_NOT_ALLOWED;
        int status = isMethod ? 405 : document.status();
        if (status == 401) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Hucheng\", charset=\"UTF-8\"");
        }
        if (isMethod) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
        }
        document.withStatus(status).write(response, json);
    }
}
