package org.hucheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.hucheng.HuchengTest;
import org.hucheng.identity.Permit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@HuchengTest
class DoorTest {
    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void aStrangerGetsNowhereButToTheSignIn() throws Exception {
        var client = HttpClient.newHttpClient();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (!pattern.startsWith("/api/") || OpenRoutes.PATHS.contains(pattern)) {
                    continue;
                }
                var method = mapping.getMethodsCondition().getMethods().stream()
                        .findFirst()
                        .orElse(RequestMethod.GET);
                var request = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + pattern.replaceAll("\\{[^}]+}", "x")))
                        .method(method.name(), HttpRequest.BodyPublishers.noBody())
                        .build();
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                assertThat(status).as(method + " " + pattern).isIn(401, 403);
            }
        }
    }

    @Test
    void everyRouteNamesThePermissionItAsksFor() {
        assertThat(mappings.getHandlerMethods()).allSatisfy((mapping, handler) -> {
            boolean open = mapping.getPatternValues().stream()
                    .allMatch(p -> !p.startsWith("/api/") || OpenRoutes.PATHS.contains(p));
            assertThat(open || handler.hasMethodAnnotation(Permit.class))
                    .as(mapping.toString())
                    .isTrue();
        });
    }
}
