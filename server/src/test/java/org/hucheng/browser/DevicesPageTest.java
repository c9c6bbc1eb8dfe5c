package org.hucheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A phone's life by desk and phone: a code shown, redeemed on the phone's page, listed, revoked with what may be missing, another wiped. */
@BrowserTest
class DevicesPageTest {
    private static final String KEPT = """
            async () => {
              const names = (await indexedDB.databases()).map(d => d.name);
              if (!names.includes("hucheng-device")) return "nothing";
              const open = await new Promise(done => { const r = indexedDB.open("hucheng-device"); r.onsuccess = () => done(r.result); });
              const kept = await new Promise(done => {
                const r = open.transaction("device").objectStore("device").get("this"); r.onsuccess = () => done(r.result); });
              open.close();
              return kept ? "key, extractable: " + kept.keys.privateKey.extractable : "nothing";
            }
            """;

    @Test
    void aPhoneIsEnrolledListedAndWiped(Visitor visitor, Scene scene) {
        visitor.speaking("en").openAs("administrator", scene.page("devices"));
        String code = enrol(visitor, "gate-2");
        Page phone = visitor.page.context().newPage();
        String server = visitor.page.url().replaceAll("/operations/.*", "");
        phone.navigate(server + "/device#" + code);
        phone.getByTestId("device-redeem").click();
        assertThat(phone.getByTestId("device")).hasAttribute("data-phase", "ready");
        assertThat(phone.getByTestId("device-card")).containsText("gate-2");
        assertThat(phone.evaluate(KEPT)).isEqualTo("key, extractable: false");
        assertThat(phone.url()).doesNotContain(code);
        assertThat(visitor.at("code-done")).isVisible(); // the desk hears of it by itself
        visitor.at("code-once").locator("button").click();
        var row = visitor.at("device-gate-2");
        assertThat(row).hasAttribute("data-state", "active");
        assertThat(row).containsText("0.1.0");

        row.locator("[data-testid=wipe]").click();
        visitor.at("reason").fill("Stolen from the car");
        visitor.at("reason-dialog").locator("button[type=submit]").click();
        assertThat(row).hasAttribute("data-state", "wiping");
        phone.getByTestId("device-check").click();
        assertThat(phone.getByTestId("device")).hasAttribute("data-phase", "wiped");
        assertThat(phone.evaluate(KEPT)).isEqualTo("nothing");
        assertThat(phone.evaluate("localStorage.length")).isEqualTo(0);
        visitor.open(scene.page("devices?state=wiped"));
        assertThat(row).containsText("Stolen from the car");
        phone.close();
    }

    @Test
    void aCodeThatIsNoneAndAFormWithoutReasonAreToldInWords(Visitor visitor, Scene scene) {
        visitor.speaking("zh").open("/device");
        visitor.at("device-code").fill("nosu-chco-dexx");
        visitor.at("device-redeem").click();
        assertThat(visitor.at("device-fault")).hasAttribute("data-code", "ENROLMENT_CODE_UNKNOWN");
        assertThat(visitor.at("device-fault")).containsText("登记码不对");
        visitor.openAs("administrator", scene.page("devices"));
        visitor.at("device-enrol").click();
        visitor.page.locator("#device-code").fill("gate 3");
        visitor.at("enrol-send").click();
        assertThat(visitor.at("field-fault")).isVisible();
        visitor.page.locator("#device-reason").fill("新到的手机");
        visitor.at("enrol-send").click();
        assertThat(visitor.at("form-fault")).hasAttribute("data-code", "DEVICE_CODE_INVALID");
    }

    private static String enrol(Visitor visitor, String device) {
        visitor.at("device-enrol").click();
        visitor.page.locator("#device-code").fill(device);
        visitor.at("device-place").click();
        visitor.at("place-RC-1").click();
        visitor.page.locator("#device-reason").fill("Phone of the day shift");
        visitor.at("enrol-send").click();
        assertThat(visitor.at("code")).hasText(Pattern.compile("([0-9A-Z]{4}-){2}[0-9A-Z]{4}"));
        return visitor.at("code").innerText();
    }
}
