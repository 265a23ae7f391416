package io.artistagent.standalone.docs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import io.artistagent.site.BrokenLinks;
import io.artistagent.site.Site;
import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.StandaloneTest;
import io.artistagent.standalone.pages.Accessibility;
import io.artistagent.standalone.pages.Chromium;
import io.artistagent.standalone.pages.Screen;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Builds the static site from the documents and the API of a running system. {@code make docs} runs this test, which writes the site to
 * {@code target/docs}.
 */
@StandaloneTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SITE = ROOT.resolve("target").resolve("docs");
    private static final String TOO_WIDE =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private final Accessibility axe = new Accessibility();

    @Autowired
    private Environment environment;

    @BeforeAll
    void writeTheSite() throws Exception {
        String address = ApiClient.address(environment);
        try (HttpClient http = HttpClient.newHttpClient()) {
            String openApi = http.send(
                            HttpRequest.newBuilder(URI.create(address + "/v3/api-docs"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            // With the address of make dev instead of this test's port
            new Site(ROOT, SITE).write(openApi.replace(address, "http://127.0.0.1:8080"));
        }
    }

    @Test
    void the_site_has_no_broken_links() throws Exception {
        assertThat(BrokenLinks.in(SITE)).isEmpty();
    }

    @Test
    void every_document_and_decision_has_a_page_that_every_page_lists() throws Exception {
        String page = Files.readString(SITE.resolve("docs/adr/index.html"));
        try (Stream<String> sources = Stream.of("docs/en", "docs/adr").flatMap(SiteTest::markdown)) {
            assertThat(sources).hasSizeGreaterThan(30).allSatisfy(source -> {
                String name = source.replace("README.md", "index.html").replace(".md", ".html");
                assertThat(SITE.resolve(name)).isRegularFile();
                assertThat(page).contains("href=\"../../" + name + "\"");
            });
        }
    }

    private static Stream<String> markdown(String directory) {
        return Stream.of(ROOT.resolve(directory).toFile().list())
                .filter(name -> name.endsWith(".md"))
                .map(name -> directory + "/" + name);
    }

    @Test
    void the_site_works_from_a_directory_without_a_network() {
        checkAt(SITE.toUri().toString());
    }

    @Test
    void the_site_works_from_a_web_server_under_any_path() {
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), ROOT.resolve("target"), OutputLevel.NONE);
        server.start();
        try {
            checkAt("http://127.0.0.1:%d/docs/".formatted(server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }
    }

    private void checkAt(String address) {
        List<String> elsewhere = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = Chromium.browser().newContext(Screen.DESK.options())) {
            Page page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            page.onRequestFailed(request -> complaints.add(request.url()));
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(address + "index.html");
            page.locator("nav a", new Page.LocatorOptions().setHasText("Operating Artist Agent"))
                    .first()
                    .click();
            assertThat(page.locator("h1")).hasText("Operating Artist Agent");
            page.locator("nav a", new Page.LocatorOptions().setHasText("All requests"))
                    .first()
                    .click();
            assertThat(page.locator("#requests .opblock").first()).isAttached();
            int tags = page.locator("#requests .opblock-tag").count();
            assertThat(tags).isGreaterThan(5);
        }
        assertThat(elsewhere).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void pages_fit_every_screen_and_are_accessible_in_light_and_dark() {
        List<String> found = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            try (BrowserContext context = Chromium.browser().newContext(screen.options())) {
                Page page = context.newPage();
                for (String name : List.of("index", "docs/en/operating", "docs/adr/index", "api/index")) {
                    page.navigate(SITE.resolve(name + ".html").toUri().toString());
                    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        picture(page, "site-%s-%s-%s".formatted(name.replace('/', '-'), screen, scheme));
                        if (!name.startsWith("api")) {
                            violations(page, screen, scheme)
                                    .forEach(each -> found.add(name + " " + screen + " " + scheme + ": " + each));
                        }
                    }
                    if (Boolean.TRUE.equals(page.evaluate(TOO_WIDE))) {
                        found.add(name + " is too wide for " + screen);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** Each rule is checked once in each theme and on each screen on which its result may be another. */
    private List<String> violations(Page page, Screen screen, ColorScheme scheme) {
        if (scheme == ColorScheme.DARK) {
            return axe.violationsInAnotherTheme(page);
        }
        return screen == Screen.DESK ? axe.violations(page) : axe.violationsOnAnotherScreen(page);
    }

    /** Saves a screenshot for review, with {@code -Dlooks=DIRECTORY}. */
    private static void picture(Page page, String name) {
        String directory = System.getProperty("looks");
        if (directory != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(directory, name + ".png")));
        }
    }
}
