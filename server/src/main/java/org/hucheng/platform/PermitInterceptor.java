package org.hucheng.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hucheng.identity.Access;
import org.hucheng.identity.Accounts;
import org.hucheng.identity.Actor;
import org.hucheng.identity.DeviceFilter;
import org.hucheng.identity.DeviceProblem;
import org.hucheng.identity.DeviceView;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Asks for the permission a handler names and sets what the request sees: the operation or the units that a duty with this permission is for. A handler that
 * names none is nobody's. An account's duties are looked at anew for each request, so that one withdrawn or run out permits no more.
 */
class PermitInterceptor implements AsyncHandlerInterceptor {
    /** Where the request keeps who asks, with the duties of the moment. */
    static final String ACTOR = PermitInterceptor.class.getName() + ".actor";

    private final Accounts accounts;
    private final Access access;

    PermitInterceptor(Accounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !request.getRequestURI().startsWith("/api/")) {
            return true;
        }
        if (OpenRoutes.PATHS.contains(request.getRequestURI()) || request.getDispatcherType() == DispatcherType.ASYNC) {
            return true; // the end of a streamed answer passes here once more; its beginning was let in
        }
        @Nullable Permit permit = method.getMethodAnnotation(Permit.class);
        if (permit == null) {
            throw PlatformProblem.NOT_PERMITTED.refuse();
        }
        if (permit.value() == Permission.PERSONAL_LINK) {
            Scope.begin(
                    Scope.system("personal link")); // the handler finds whose it is, and answers with that member's own
            return true;
        }
        if (permit.value() == Permission.DEVICE_PROOF) {
            Scope.begin(Scope.system("a device's proof")); // as with the link: the handler finds whose it is
            return true;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (permit.value() == Permission.DEVICE) {
            if (authentication == null || !(authentication.getPrincipal() instanceof DeviceView device)) {
                throw DeviceFilter.bringsToken(request)
                        ? DeviceProblem.DEVICE_TOKEN_ENDED.refuse()
                        : PlatformProblem.NOT_SIGNED_IN.refuse();
            }
            Scope.begin(access.scope(device));
            return true;
        }
        @Nullable
        Actor actor = authentication != null && authentication.getPrincipal() instanceof Actor signedIn
                ? accounts.current(signedIn)
                : null;
        if (actor == null) {
            throw PlatformProblem.NOT_SIGNED_IN.refuse();
        }
        request.setAttribute(ACTOR, actor);
        String operation = operationOf(request);
        Scope scope = access.scope(actor, permit.value(), operation);
        if (scope == null) {
            throw operation != null && access.scope(actor, permit.value(), null) != null
                    ? PlatformProblem.NOT_PERMITTED.refuse("operation", operation)
                    : PlatformProblem.NOT_PERMITTED.refuse(
                            "permission", permit.value().code());
        }
        Scope.begin(scope);
        return true;
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Scope.end();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception exception) {
        Scope.end();
    }

    private static @Nullable String operationOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("op") instanceof String op
                ? op
                : null;
    }
}
