package org.hucheng.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hucheng.identity.BasicSignIn;
import org.hucheng.identity.DeviceFilter;
import org.hucheng.identity.Sessions;
import org.hucheng.kernel.ProblemCode;
import org.hucheng.kernel.ProblemWords;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/** Who gets through the door. People come with a session cookie, devices with a token; nothing under /api is open but the sign-in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; "
            + "worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private final ProblemWords words;
    private final JsonMapper json;

    SecurityConfiguration(ProblemWords words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    /** The filter belongs to the devices' chain only, not to every request. */
    @Bean
    FilterRegistrationBean<DeviceFilter> deviceFilterRegistration(DeviceFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /**
     * Devices: no session, no cookie, hence nothing to forge. One filter instead of the usual dozen, which cost more than reading, sealing and
     * journalling a record; that the caller is a device is asked by {@link PermitInterceptor}.
     */
    @Bean
    @org.springframework.core.annotation.Order(1)
    SecurityFilterChain deviceChain(DeviceFilter devices) {
        var routes = PathPatternRequestMatcher.withDefaults();
        return new DefaultSecurityFilterChain(
                new OrRequestMatcher(routes.matcher("/api/v1/field-records"), routes.matcher("/api/v1/device/**")),
                devices);
    }

    /** Maps outside: an account with every request. */
    @Bean
    @org.springframework.core.annotation.Order(2)
    SecurityFilterChain featuresChain(BasicSignIn signIn) {
        var routes = PathPatternRequestMatcher.withDefaults();
        return new DefaultSecurityFilterChain(routes.matcher("/api/ogc/**"), new BasicFilter(signIn, words, json));
    }

    /** Members by their personal link: no session, no cookie, hence nothing to forge; the secret is asked for by the handlers. */
    @Bean
    @org.springframework.core.annotation.Order(2)
    SecurityFilterChain personalChain() {
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher("/api/v1/personal/**"));
    }

    @Bean
    @org.springframework.core.annotation.Order(3)
    SecurityFilterChain peopleChain(HttpSecurity http, Sessions sessions) {
        return http.addFilterBefore(new SessionFilter(sessions, words, json), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.spa())
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll() // the end of an answer that was let in when it began; its reader may have signed
                        // out since
                        .requestMatchers(OpenRoutes.PATHS.toArray(String[]::new))
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(e -> e.authenticationEntryPoint(
                                (request, response, x) -> write(request, response, PlatformProblem.NOT_SIGNED_IN))
                        .accessDeniedHandler((request, response, x) -> write(
                                request,
                                response,
                                x instanceof CsrfException
                                        ? PlatformProblem.REQUEST_FORGED
                                        : PlatformProblem.NOT_PERMITTED)))
                .build();
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemCode code) throws IOException {
        ProblemDocument.of(code.refuse(), words, ProblemAdvice.language(request))
                .write(response, json);
    }
}
