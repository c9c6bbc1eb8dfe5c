package org.hucheng.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hucheng.identity.Sessions;
import org.hucheng.kernel.ProblemWords;
import org.hucheng.kernel.Refusal;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Asks before each call of a page whether its session still holds; the pages themselves are open to everybody. */
class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;
    private final ProblemWords words;
    private final JsonMapper json;

    SessionFilter(Sessions sessions, ProblemWords words, JsonMapper json) {
        this.sessions = sessions;
        this.words = words;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            sessions.pass(request);
        } catch (Refusal refusal) {
            ProblemDocument.of(refusal, words, ProblemAdvice.language(request)).write(response, json);
            return;
        }
        chain.doFilter(request, response);
    }
}
