package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real identity provider (npm's oidc-provider) in a process of its own, on a free port of this machine. */
final class TestProvider implements AutoCloseable {
    static final String SECRET = "a secret for tests";
    private static final Path WEB = Path.of("../web").toAbsolutePath().normalize();

    private final Process process;
    private final String issuer;

    private TestProvider(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** False where the web's development dependencies were not installed, or there is no node. */
    static boolean isPossible() {
        if (!Files.exists(WEB.resolve("node_modules/oidc-provider"))) {
            return false;
        }
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static TestProvider start(String redirect) throws Exception {
        var script =
                Path.of(TestProvider.class.getResource("/oidc/provider.mjs").toURI());
        var process = new ProcessBuilder("node", script.toString(), WEB.toString(), redirect, SECRET)
                .redirectError(ProcessBuilder.Redirect.to(
                        Path.of("target/oidc-provider.log").toFile()))
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("issuer ")) {
                return new TestProvider(process, line.substring("issuer ".length()));
            }
        }
        throw new IllegalStateException("the provider did not start, see target/oidc-provider.log");
    }

    String issuer() {
        return issuer;
    }

    /** Says who signs in next, and what goes wrong: the fields of {@code person}, {@code tamper}, {@code rotate}. */
    void say(String json) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/control"))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
