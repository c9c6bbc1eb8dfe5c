package org.hucheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at the desk with a browser, 1440 by 900: opens pages, signs in, and notices when the browser complains about a page. */
final class Visitor implements AutoCloseable {
    /** Also on a machine that is busy with other things. */
    private static final int PATIENCE_MS = 30_000;

    final Page page;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private String server;

    Visitor(Browser browser, String server) {
        this.server = server;
        // maps and dialogs come at once: drawn by the processor, what moves costs these tests most of their time
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onConsoleMessage(this::notice);
        page.onPageError(error -> complaints.add("uncaught: " + error));
    }

    /** An answer of the API that the page is there to handle (nobody signed in, a form refused) is no fault of the page. */
    private void notice(ConsoleMessage message) {
        boolean answered = message.text().contains("responded with a status of 4")
                && message.location().contains("/api/v1/");
        if (message.type().equals("error") && !answered) {
            complaints.add(message.text() + " (" + message.location() + ")");
        }
    }

    /** The language the device remembers from before: {@code zh} or {@code en}. */
    Visitor speaking(String language) {
        return remembering("hucheng.language", language);
    }

    /** {@code light} or {@code dark}. */
    Visitor seeing(String theme) {
        return remembering("hucheng.theme", theme);
    }

    private Visitor remembering(String key, String value) {
        context.addInitScript(
                "localStorage.getItem('%1$s') ?? localStorage.setItem('%1$s', '%2$s')".formatted(key, value));
        return this;
    }

    /** From now on by way of another address of the same server. */
    Visitor through(String address) {
        server = address;
        return this;
    }

    Visitor open(String path) {
        page.navigate(server + path);
        return this;
    }

    /** Opens a page as a demo account: by way of the sign-in page, which leads on to it. */
    Visitor openAs(String account, String path) {
        open(path);
        at("demo-" + account).click();
        page.waitForURL(server + path + "**");
        return this;
    }

    /** The part of the page with this test id. */
    Locator at(String testId) {
        return page.getByTestId(testId);
    }

    /** Picks from a list of choices by what it says. */
    void chooseIn(String field, String choice) {
        page.locator(field)
                .click(new Locator.ClickOptions().setForce(true)); // what is chosen lies over the field itself
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(choice).setExact(true))
                .click();
    }

    /** As a session that ended somewhere else: the cookie means nothing any more. */
    void loseSession() {
        context.clearCookies();
    }

    /** What is still to be noticed must not contain this; what was expected is struck from the list. */
    void expectComplaints(String containing) {
        assertThat(complaints).anyMatch(c -> c.contains(containing));
        complaints.removeIf(c -> c.contains(containing));
    }

    void checkComplaints() {
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
    }
}
