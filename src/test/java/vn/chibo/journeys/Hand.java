package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a person does at a page, by the words that stand on it; with or without JavaScript. */
final class Hand {
    private static final int MOST_TABS = 150;

    private final Page page;

    Hand(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    Hand at(String address) {
        page.navigate(address);
        return this;
    }

    Hand press(String button) {
        return press("body", button);
    }

    Hand press(String within, String button) {
        page.locator(within)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    Hand follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Opens what is folded away under these words. */
    Hand unfold(String within, String words) {
        page.locator(within)
                .locator("summary", new Locator.LocatorOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    Hand type(String field, String words) {
        page.locator(field).first().fill(words);
        return this;
    }

    Hand choose(String field, String words) {
        page.locator(field).first().selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(words));
        return this;
    }

    Hand sees(String words) {
        return sees("main", words);
    }

    Hand sees(String within, String words) {
        assertThat(page.locator(within).first()).containsText(words);
        return this;
    }

    /** Types key by key where the focus stands. */
    void words(String words) {
        page.keyboard().type(words);
    }

    Locator button(String words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    Locator link(String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    /** Goes there by Tab alone and sees where the focus stands. */
    Hand tabTo(Locator target) {
        for (int step = 0; step < MOST_TABS; step++) {
            page.keyboard().press("Tab");
            if ((Boolean) target.evaluate("one => one === document.activeElement")) {
                assertThat(target).isFocused();
                org.assertj.core.api.Assertions.assertThat(
                                (Boolean) target.evaluate("one => one.matches(':focus-visible')"))
                        .isTrue();
                return this;
            }
        }
        throw new AssertionError("Tab does not reach " + target);
    }

    /** Goes there by Tab and presses the key. */
    Hand key(Locator target, String key) {
        tabTo(target);
        page.keyboard().press(key);
        return this;
    }
}
