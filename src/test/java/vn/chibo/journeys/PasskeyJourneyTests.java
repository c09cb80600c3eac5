package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chibo.access.DisableAccount;
import vn.chibo.world.World;

/** Making, using and giving up a passkey, with a device that Chromium plays. */
@ExtendWith(JourneyServer.class)
class PasskeyJourneyTests {

    @Test
    void aPasskeyIsMadeUsedAndGivenUp(Visit visit) {
        var cell = JourneyServer.bean(World.class).cell("Chi bộ Khóa");
        var an = cell.secretary("Trần Văn An");
        var ha = cell.member("Lê Thị Hà");
        Page page = visit.screen();
        withDevice(page);
        var hand = new Hand(visit.signIn(page, ha));

        hand.at("/me/passkeys").sees("Chưa có khóa nào");
        hand.type("[name=present]", World.PASSWORD).press("main", "Thêm khóa");
        hand.type("[name=label]", "máy thử của Hà").press("main", "Lập khóa trên máy này");
        hand.sees("máy thử của Hà");

        page.context().clearCookies();
        hand.at("/sign-in").press("main", "Đăng nhập bằng khóa trên máy này");
        page.waitForURL(url -> !url.contains("/sign-in"));
        hand.at("/me/passkeys").sees("dùng lần cuối");

        var account = ha.actor().account();
        JourneyServer.bean(DisableAccount.class).disable(an.actor(), account);
        visit.expectComplaint("401");
        hand.at("/sign-in").press("main", "Đăng nhập bằng khóa trên máy này");
        assertThat(page.locator("[data-passkey-use] [data-passkey-refused]")).isVisible();
        JourneyServer.bean(DisableAccount.class).enable(an.actor(), account);

        visit.signIn(page, ha);
        hand.at("/me/passkeys");
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Bỏ khóa máy thử của Hà"))
                .click();
        hand.sees("Chưa có khóa nào");
    }

    @Test
    void withoutThePasswordNoPasskeyIsMade(Visit visit) {
        var ha = JourneyServer.bean(World.class).cell("Chi bộ Khóa Hai").member("Lê Thị Hà");
        Page page = visit.signedIn(ha);
        visit.expectComplaint("404");
        Object status = page.evaluate("""
                async () => (await fetch('/webauthn/register/options', { method: 'POST', headers: { 'X-CSRF-TOKEN':
                  document.querySelector('input[name=_csrf]').value } })).status""");
        org.assertj.core.api.Assertions.assertThat(status).isEqualTo(404);
    }

    private static void withDevice(Page page) {
        CDPSession device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
