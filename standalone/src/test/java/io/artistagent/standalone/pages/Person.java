package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.artistagent.standalone.PagesClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.ThrowingFunction;

/** A person who uses the pages: reads, follows links, fills in fields and presses buttons. */
final class Person {

    private final BrowserContext browser;
    private final Page page;
    private final String address;
    private final BrowserProblems browserProblems;
    private @Nullable Account account;
    private @Nullable UUID artist;

    Person(BrowserContext browser, String address) {
        this.browser = browser;
        this.address = address;
        this.browserProblems = BrowserProblems.of(browser, address);
        this.page = browser.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    }

    /** Creates an account and signs in, without opening a page. */
    Person signUp(Account newAccount) {
        account = newAccount;
        return with(client -> client.signUp(Map.of(
                "username", newAccount.name(),
                "password", newAccount.password(),
                "password-confirm", newAccount.password(),
                "email", newAccount.email(),
                "firstName", newAccount.firstName(),
                "lastName", newAccount.lastName())));
    }

    /** Signs in with a client and gives its cookies to the browser. */
    private Person with(ThrowingFunction<PagesClient, PagesClient> signIn) {
        browser.addCookies(signIn.apply(new PagesClient(URI.create(address))).cookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                        .setDomain(URI.create(address).getHost())
                        .setPath(cookie.getPath())
                        .setSecure(cookie.getSecure())
                        .setHttpOnly(cookie.isHttpOnly()))
                .toList());
        return this;
    }

    /** Creates an account and signs in as a person does, from the first page to the registration form. */
    Person signUpInTheBrowser(Account newAccount) {
        open("/").follow("Sign in");
        page.locator("#kc-registration a").click();
        return fillSignUp(newAccount);
    }

    /** Fills in Keycloak's registration form, which must be open. */
    Person fillSignUp(Account newAccount) {
        account = newAccount;
        page.locator("#username").fill(newAccount.name());
        page.locator("#password").fill(newAccount.password());
        page.locator("#password-confirm").fill(newAccount.password());
        page.locator("#email").fill(newAccount.email());
        page.locator("#firstName").fill(newAccount.firstName());
        page.locator("#lastName").fill(newAccount.lastName());
        page.locator("[type=submit]").click();
        page.waitForURL(url -> url.startsWith(address));
        return this;
    }

    /** Signs in without opening a page. */
    Person signIn(Account known) {
        account = known;
        return with(client -> client.signIn(known.name(), known.password()));
    }

    /** Fills in Keycloak's sign-in form, which must be open. */
    Person credentials(Account account) {
        page.locator("#username").fill(account.name());
        page.locator("#password").fill(account.password());
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(address));
        return this;
    }

    Person open(String path) {
        page.navigate(address + path);
        return this;
    }

    Person follow(String link) {
        inMain(AriaRole.LINK, link).first().click();
        return this;
    }

    Person press(String button) {
        inMain(AriaRole.BUTTON, button).first().click();
        return this;
    }

    /** Follows a link in the navigation. */
    Person goTo(String section) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(section))
                .locator("visible=true")
                .first()
                .click();
        return this;
    }

    Person write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Person choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    Person tick(String label) {
        field(label).check();
        return this;
    }

    Person attach(String label, String fileName, String content) {
        field(label).setInputFiles(new FilePayload(fileName, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Returns the field whose label begins with this text. White space before it is not shown, and does not count. */
    Locator field(String label) {
        return page.locator("#main")
                .getByLabel(Pattern.compile("^\\s*" + literally(label)))
                .first();
    }

    Person reads(String sentence) {
        assertThat(page.locator("#main")
                        .getByText(sentence)
                        .locator("visible=true")
                        .first())
                .isVisible();
        return this;
    }

    Person seesHeading(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(heading);
        return this;
    }

    /** Waits until the scripts of the page have started, which a click or key press does not wait for. */
    Person hasLoaded() {
        page.waitForLoadState();
        return this;
    }

    Locator card(String heading) {
        return page.locator(".card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(heading).setExact(true))));
    }

    Account account() {
        return Objects.requireNonNull(account, "This person is not known to Keycloak yet");
    }

    void actAs(UUID ownArtist) {
        artist = ownArtist;
    }

    /** The artist that was registered for this person through the API. */
    UUID artist() {
        return Objects.requireNonNull(artist, "This person has no artist");
    }

    /** Opens a page of this person's artist. */
    Person openOwn(String path) {
        return open("/artists/" + artist() + path);
    }

    /** Returns a page as the server sends it, before any script has changed it. */
    String source(String path) {
        return browser.request().get(address + path).text();
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return browser;
    }

    BrowserProblems complaints() {
        return browserProblems;
    }

    String address() {
        return address;
    }

    /** Returns the path and query of the current page. */
    String where() {
        return page.url().substring(address.length());
    }

    List<String> leave(@Nullable String failedTest) {
        if (failedTest != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "failed-pages", "%s-%d.png".formatted(name(failedTest), hashCode()))));
        }
        browser.close();
        return browserProblems.found();
    }

    /** Escapes the text for a JavaScript pattern, which has no {@code \Q} and {@code \E}. */
    private static String literally(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }

    private static String name(String test) {
        return test.replaceAll("[^A-Za-z0-9_]+", "-");
    }

    private Locator inMain(AriaRole role, String name) {
        return page.locator("main, #kc-content")
                .getByRole(role, new Locator.GetByRoleOptions().setName(name))
                .locator("visible=true");
    }
}
