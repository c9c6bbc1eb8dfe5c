package org.hucheng.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises a device by the token it carries; the principal is then its {@link DeviceView}, for this request alone. */
@Component
public class DeviceFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    /** Records that stay on the device once those of this request are taken, and the version of its program: both as it likes. */
    private static final String UNSENT = "Device-Unsent";

    private static final String APP = "Device-App";

    private final DeviceTokens tokens;

    DeviceFilter(DeviceTokens tokens) {
        this.tokens = tokens;
    }

    /** True where a request brings a token of a device, good or not. */
    public static boolean bringsToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER + DeviceTokens.PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        try {
            if (header != null && header.startsWith(BEARER + DeviceTokens.PREFIX)) {
                tokens.find(header.substring(BEARER.length())).ifPresent(device -> {
                    listen(request, device);
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(device, null, List.of()));
                    SecurityContextHolder.setContext(context);
                });
            }
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void listen(HttpServletRequest request, DeviceView device) {
        String unsent = request.getHeader(UNSENT);
        String app = request.getHeader(APP);
        if (unsent != null || app != null) {
            tokens.tell(device, app, number(unsent));
        }
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
