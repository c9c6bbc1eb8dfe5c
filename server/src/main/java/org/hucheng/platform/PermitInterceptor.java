package org.hucheng.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hucheng.identity.Actor;
import org.hucheng.identity.DeviceView;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks for the permission a handler names, and keeps an account inside its own operation. A handler that names none is nobody's. */
class PermitInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !request.getRequestURI().startsWith("/api/")) {
            return true;
        }
        if (isOpen(request) || request.getDispatcherType() == DispatcherType.ASYNC) {
            return true; // the end of a streamed answer passes here once more; its beginning was let in
        }
        @Nullable Permit permit = method.getMethodAnnotation(Permit.class);
        if (permit == null) {
            throw PlatformProblem.NOT_PERMITTED.refuse();
        }
        if (permit.value() == Permission.PERSONAL_LINK) {
            return true;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (permit.value() == Permission.DEVICE) {
            if (authentication == null || !(authentication.getPrincipal() instanceof DeviceView)) {
                throw PlatformProblem.NOT_SIGNED_IN.refuse();
            }
            return true;
        }
        if (authentication == null || !(authentication.getPrincipal() instanceof Actor actor)) {
            throw PlatformProblem.NOT_SIGNED_IN.refuse();
        }
        if (permit.value() != Permission.SIGNED_IN && !actor.permissions().contains(permit.value())) {
            throw PlatformProblem.NOT_PERMITTED.refuse(
                    "permission", permit.value().code());
        }
        String operation = operationOf(request);
        if (operation != null && actor.operation() != null && !operation.equals(actor.operation())) {
            throw PlatformProblem.NOT_PERMITTED.refuse("operation", operation);
        }
        return true;
    }

    private static boolean isOpen(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/api/v1/session") || path.equals("/api/v1/sign-in");
    }

    private static @Nullable String operationOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("op") instanceof String op
                ? op
                : null;
    }
}
