package org.hucheng.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * One headless Chromium for each of the processes that tests run in, and a visitor of its own for each test. Without Chromium ({@code HUCHENG_CHROMIUM}, or
 * Debian's: without windows if it is there) or without the built pages the tests report themselves skipped, and why.
 */
final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(Chromium.class);
    private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");

    private static final Path EXECUTABLE = Path.of(Objects.requireNonNullElse(
            System.getenv("HUCHENG_CHROMIUM"),
            Files.isExecutable(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS.toString() : "/usr/bin/chromium"));
    /** No sandbox, as containers have none to give; the map's WebGL is drawn by the processor. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader");

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(EXECUTABLE)
                    .setArgs(ARGUMENTS);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!Files.isExecutable(EXECUTABLE)) {
            return ConditionEvaluationResult.disabled("no Chromium at " + EXECUTABLE + " (HUCHENG_CHROMIUM)");
        }
        if (Chromium.class.getResource("/static/index.html") == null) {
            return ConditionEvaluationResult.disabled("the pages are not built: web/apps/command/dist is empty");
        }
        return ConditionEvaluationResult.enabled("Chromium and the built pages are there");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Visitor.class || type == Scene.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Scene.class
                ? context.getStore(OURS).computeIfAbsent(Scene.class, key -> Scene.load(application(context)))
                : visitor(context);
    }

    private static Visitor visitor(ExtensionContext context) {
        return context.getStore(OURS)
                .computeIfAbsent(
                        Visitor.class,
                        key -> {
                            var running = context.getRoot()
                                    .getStore(OURS)
                                    .computeIfAbsent(Running.class, k -> Running.start(), Running.class);
                            String port = application(context).getEnvironment().getProperty("local.server.port");
                            return new Visitor(running.browser(), "http://127.0.0.1:" + port);
                        },
                        Visitor.class);
    }

    private static org.springframework.context.ApplicationContext application(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context);
    }

    /** A failed test leaves a picture of what was to be seen; a page that complained fails its test. */
    @Override
    public void afterEach(ExtensionContext context) {
        var visitor = context.getStore(OURS).get(Visitor.class, Visitor.class);
        if (visitor == null) {
            return;
        }
        try (visitor) {
            if (context.getExecutionException().isPresent()) {
                String name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
                visitor.picture(Path.of("target/browser", name.replaceAll("[^\\w.-]+", "_") + ".png"));
            } else {
                visitor.checkComplaints();
            }
        }
    }
}
