package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.artistagent.standalone.ApiClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Figures are complete on every screen, charts can be read with the keyboard, and the overview is small. */
@PageTest
class FiguresOnPagesTest {

    private static final int[] WIDTHS = {320, 360, 390, 768, 1024, 1280, 1440};
    private static final int MAX_BYTES = 300_000;
    private static final LocalDate LAST = LocalDate.now(ZoneOffset.UTC).minusDays(12);

    /** Fills in nine-digit figures in the language's format and returns every figure that is cut off or wraps. */
    private static final String BROKEN = """
            language => {
              const whole = new Intl.NumberFormat(language), short = new Intl.NumberFormat(language, { notation: 'compact' });
              document.querySelectorAll('data.n9').forEach(it => {
                it.querySelector('.full').textContent = whole.format(999999999);
                it.querySelector('.short').textContent = short.format(888888888);
              });
              const wrong = it => {
                const box = it.getBoundingClientRect();
                if (box.width < 2) return false;
                const room = (it.closest('td, .fig, li, .figure') || it.parentElement).getBoundingClientRect();
                const lines = new Set([...it.getClientRects()].map(part => Math.round(part.top)));
                return lines.size > 1 || box.right > room.right + 1 || box.left < room.left - 1 || box.right > innerWidth + 1;
              };
              return [...document.querySelectorAll('#main data.n, #main .delta b, #main data .short, #main data .full')]
                .filter(wrong).map(it => it.textContent + ' in ' + it.parentElement.className);
            }""";

    @Test
    void nine_digit_figures_never_wrap_and_are_never_cut_off(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        importFigures(people, alma, 60, 14_000_000);
        for (String path : List.of("/overview", "/overview?period=7")) {
            Page page = alma.openOwn(path).page();
            assertThat(page.locator("data.n9").first()).isAttached();
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                for (String language : List.of("en-GB", "de-DE", "fr-FR")) {
                    assertThat((List<?>) page.evaluate(BROKEN, language))
                            .as("%s at %d in %s", path, width, language)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void an_uncached_overview_transfers_few_bytes(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        importFigures(people, alma, 400, 1_000);
        Page page = alma.page();
        CDPSession devtools = alma.browser().newCDPSession(page);
        devtools.send("Network.enable");
        JsonObject off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        devtools.send("Network.setCacheDisabled", off);
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);

        alma.openOwn("/overview?period=365");
        assertThat(page.locator("figure.chart canvas")).isVisible();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        int weight = requests.stream()
                .map(Request::sizes)
                .mapToInt(size -> size.responseBodySize + size.responseHeadersSize)
                .sum();
        assertThat(weight)
                .as(requests.stream()
                        .map(request -> request.sizes().responseBodySize + " " + request.url())
                        .collect(Collectors.joining("\n")))
                .isBetween(50_000, MAX_BYTES);
    }

    @Test
    void the_overview_reports_old_figures_and_links_to_the_import(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        importFigures(people, alma, 10, 100);
        alma.openOwn("/overview").reads("Waiting for you").reads("Your figures are 12 days old");
        alma.follow("Your figures are 12 days old").seesHeading("Imports");
    }

    @Test
    void a_chart_works_with_the_keyboard_and_a_screen_reader(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        importFigures(people, alma, 30, 1_000);
        Page page = alma.openOwn("/overview").page();
        page.locator(".plot").focus();
        page.keyboard().press("End");
        assertThat(page.locator(".tip")).containsText("This period: 1,000");
        assertThat(page.locator("figure.chart > p[aria-live]")).containsText("This period: 1,000");
        page.keyboard().press("Escape");
        assertThat(page.locator(".tip")).isHidden();
    }

    @Test
    void a_custom_period_is_validated_and_its_popover_returns_the_focus(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        importFigures(people, alma, 30, 1_000);
        Page page = alma.openOwn("/overview").page();
        Locator popover = page.locator("details.custom"), opener = popover.locator("summary");

        opener.click();
        assertThat(page.locator("#from")).isVisible();
        page.locator("#from").focus();
        page.keyboard().press("Escape");
        assertThat(page.locator("#from")).isHidden();
        assertThat(opener).isFocused();

        opener.click();
        page.locator("h1").click();
        assertThat(page.locator("#from")).isHidden();

        opener.click();
        alma.write("First day", LAST.toString())
                .write("Last day", LAST.minusDays(1).toString())
                .press("Show");
        alma.reads("Choose a last day on or after the first day.");
        assertThat(page.locator("#to")).isFocused();
        alma.write("First day", LAST.minusDays(4).toString()).press("Show");
        assertThat(page.locator("figure.chart tbody tr")).hasCount(4);
    }

    @Test
    void a_custom_period_is_validated_without_javascript(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        importFigures(people, alma, 30, 1_000);
        Person plain = people.withoutScript(Screen.PHONE).signIn(alma.account());
        plain.open("/artists/" + alma.artist() + "/overview?period=custom&from=2026-11-20&to=2020-01-01");
        plain.reads("Choose a last day on or after the first day.").reads("Up to ");
    }

    private static void importFigures(People people, Person person, int days, long streams) {
        String file = IntStream.rangeClosed(1 - days, 0)
                .mapToObj(LAST::plusDays)
                .map(day -> "%s,%d,%d,%d".formatted(day, streams / 2, streams, 70_000_000))
                .collect(Collectors.joining("\n", "date,listeners,streams,followers\n", "\n"));
        ApiClient program = people.programOf(person.account());
        UUID id = program.upload(
                        "/artists/" + person.artist() + "/imports",
                        "alma-audience-timeline.csv",
                        file.getBytes(StandardCharsets.UTF_8))
                .must(202)
                .id();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> program.get("/imports/" + id)
                        .must(200)
                        .json()
                        .get("state")
                        .asString()
                        .equals("DONE"));
        program.get("/artists/" + person.artist() + "/dashboard").must(200);
    }
}
