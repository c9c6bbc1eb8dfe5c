package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.hucheng.Ongoing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A station chief's week: plan, sickness call at 05:40, swap, new post by noon. */
@BrowserTest
class StationChiefsWeekTest {
    @Autowired
    ApplicationContext application;

    private Scene scene;
    private Visitor visitor;

    /** The west patrol's chief; the closure on Mill Road is known and asked for, but not ordered yet. */
    private static void theWest(Path folder) throws java.io.IOException {
        Ongoing.in(folder);
        Ongoing.account(folder, "ald-chief", "station-chief", "patrol-west");
        Path orders = folder.resolve("post-orders.csv");
        List<String> others = Files.readAllLines(orders).stream()
                .filter(line -> !line.startsWith("RC-2,"))
                .toList();
        Files.write(orders, others);
    }

    @Test
    void planSicknessSwapAndANewPost(Visitor visitor) {
        this.visitor = visitor;
        scene = Scene.load(application, StationChiefsWeekTest::theWest);
        visitor.speaking("en");
        planByHandAndPublish();
        String ill = somebodyFallsIll();
        swap(ill);
        aPostIsOpened();
    }

    private void planByHandAndPublish() {
        visitor.openAs("ald-chief", scene.page("rosters"));
        visitor.at("plan-open").first().click();
        Locator form = visitor.at("plan-form");
        form.locator("#plan-unit").fill("west");
        visitor.page
                .getByRole(com.microsoft.playwright.options.AriaRole.OPTION)
                .first()
                .click();
        form.locator("#plan-days").fill("6");
        form.locator("#plan-days").press("Tab");
        form.getByText("20 seconds").click();
        visitor.page
                .getByText("5 seconds", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
        visitor.at("plan-send").click();
        assertThat(visitor.at("planning")).isVisible();
        assertThat(visitor.at("roster")).hasAttribute("data-state", "draft");
        assertThat(visitor.at("page-number")).hasText("every seat filled");

        // somebody is moved by keyboard onto a square where a rule is broken: it is named, and refused
        visitor.page.navigate(visitor.page.url().replaceAll("\\?.*", "") + "?view=post&q=RC-1");
        assertThat(visitor.at("grid-count")).hasText("2 rows");
        visitor.at("roster-grid").focus();
        visitor.page.keyboard().press("Enter");
        Locator cell = visitor.at("post-cell");
        cell.getByText("Take off").first().click();
        assertThat(visitor.at("effect")).hasAttribute("data-allowed", "false");
        assertThat(visitor.at("broken")).containsText("LEADER");
        assertThat(visitor.at("effect-apply")).isDisabled();
        visitor.at("effect-leave").click();

        // the other one may go and another comes: done, and the draft says so at once
        cell.getByText("Take off").nth(1).click();
        assertThat(visitor.at("effect")).hasAttribute("data-allowed", "true");
        visitor.at("effect-apply").click();
        assertThat(visitor.at("page-number")).hasText("1 missing");
        visitor.at("fill").first().click();
        assertThat(visitor.at("effect")).hasAttribute("data-allowed", "true");
        visitor.at("effect-apply").click();
        assertThat(visitor.at("page-number")).hasText("every seat filled");
        assertThat(visitor.at("act-approve")).hasCount(0);

        String roster = path();
        visitor.loseSession();
        visitor.openAs("ald-commander", roster);
        visitor.at("act-approve").click();
        visitor.at("act-publish").click();
        visitor.at("words").fill("The west, first plan");
        visitor.at("words-send").click();
        assertThat(visitor.at("roster")).hasAttribute("data-state", "published");
        visitor.loseSession();
        visitor.openAs("ald-chief", roster);
        assertThat(visitor.at("roster")).hasAttribute("data-state", "published");
    }

    /** A phone reports somebody ill; the repair that appears is accepted. */
    private String somebodyFallsIll() {
        visitor.open(scene.page("rosters/1?q=RC-1&view=post"));
        visitor.at("roster-grid").focus();
        visitor.page.keyboard().press("Enter");
        String ill =
                visitor.at("post-cell").locator("li .quiet").nth(1).innerText().strip();
        Assertions.assertThat(scene.phone()
                        .send(scene.phone()
                                .record(
                                        "illness",
                                        java.time.Instant.now().minusSeconds(30).toString(),
                                        "{\"member\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}"
                                                .formatted(ill, Ongoing.day(2), Ongoing.day(7)))))
                .containsExactly("accepted");
        visitor.open(scene.page("rosters/repairs"));
        Locator proposal = visitor.at("repairs-table").locator("tbody tr").first();
        assertThat(proposal).containsText(ill);
        proposal.locator("a").click();
        assertThat(visitor.at("repair-changes")).containsText("called in");
        assertThat(visitor.at("absence-" + ill)).isVisible();
        visitor.at("repair-accept").click();
        assertThat(visitor.at("repair")).hasAttribute("data-state", "accepted");
        visitor.open(scene.page("rosters/1?q=" + ill));
        assertThat(visitor.at("grid-here")).containsText("0 shifts");
        visitor.open(scene.page("rosters/1?tab=versions&with=v1"));
        assertThat(visitor.at("version-2")).containsText("repaired");
        assertThat(visitor.at("diff")).isVisible();
        return ill;
    }

    private void swap(String ill) {
        visitor.open(scene.page("rosters/1?view=post&q=RC-1"));
        visitor.at("roster-grid").focus();
        visitor.page.keyboard().press("Enter");
        String giver =
                visitor.at("post-cell").locator("li .quiet").nth(1).innerText().strip();
        String mine = linkOf(giver);
        visitor.page.navigate(mine);
        assertThat(visitor.at("my-next")).containsText("Pine Hollow junction closure");
        visitor.at("my-day-" + Ongoing.day(2)).click();
        visitor.at("my-offer").click();
        assertThat(visitor.at("my-duty")).containsText("on offer");

        visitor.open(scene.page("rosters/1"));
        String taker = somebodyFree(giver, ill);
        visitor.page.navigate(linkOf(taker));
        visitor.at("my-take").click();
        assertThat(visitor.at("my-requests")).containsText("yours if it is approved");

        visitor.open(scene.page("rosters/swaps"));
        visitor.at("swap-approve").click();
        assertThat(visitor.at("swaps")).containsText("Nothing waits for a decision");
        visitor.page.navigate(mine.replace("#", "?again#"));
        assertThat(visitor.at("my-requests")).containsText("approved");
        visitor.open(scene.page("rosters/1?q=" + taker));
        assertThat(visitor.at("grid-here")).containsText("Pine Hollow junction closure");
    }

    /** A traffic deputy of the west with nothing to do. */
    private String somebodyFree(String giver, String ill) {
        for (int n = 2; n <= 30; n++) {
            String member = "patrol-west-d%02d".formatted(n);
            if (member.equals(giver) || member.equals(ill)) {
                continue;
            }
            visitor.open(scene.page("rosters/1?q=" + member));
            if (visitor.at("grid-here").innerText().contains("0 shifts")) {
                visitor.at("roster-grid").focus();
                visitor.page.keyboard().press("Enter");
                if (visitor.at("member-cell").innerText().contains("Traffic")) {
                    return member;
                }
            }
        }
        throw new AssertionError("everybody in the west is on duty");
    }

    private String linkOf(String member) {
        visitor.open(scene.page("rosters/1?q=" + member));
        assertThat(visitor.at("grid-count")).hasText("1 members");
        visitor.at("roster-grid").focus();
        visitor.page.keyboard().press("Enter");
        visitor.at("link-open").click();
        visitor.at("link-issue").click();
        return visitor.at("link-page").innerText().strip();
    }

    /** The closure is ordered; its people are proposed, and stand in the roster by noon. */
    private void aPostIsOpened() {
        visitor.open(scene.page("posts/RC-2"));
        visitor.at("order-open").click();
        visitor.page.locator("#order-number").fill("ALD-2025-21");
        visitor.page.locator("#order-by").fill("Incident commander");
        visitor.page.locator("#order-reason").fill("The fire has crossed the ridge");
        visitor.at("order-send").click();
        assertThat(visitor.at("orders")).containsText("The fire has crossed the ridge");
        visitor.open(scene.page("rosters/repairs"));
        Locator proposal = visitor.at("repairs-table").locator("tbody tr").first();
        assertThat(proposal).containsText("RC-2");
        proposal.locator("a").click();
        visitor.at("repair-accept").click();
        assertThat(visitor.at("repair")).hasAttribute("data-state", "accepted");
        visitor.open(scene.page("rosters/1?view=post&q=RC-2"));
        assertThat(visitor.at("grid-count")).hasText("2 rows");
        assertThat(visitor.at("grid-here")).containsText(Pattern.compile("Mill Road closure.*2 of 2", Pattern.DOTALL));
    }

    private String path() {
        return visitor.page.url().replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
    }
}
