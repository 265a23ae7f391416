package io.artistagent.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.Sources;
import io.artistagent.web.api.ArtistStatus;
import io.artistagent.web.api.CollaborationKind;
import io.artistagent.web.api.CollaborationStatus;
import io.artistagent.web.api.CreditRole;
import io.artistagent.web.api.ImportKind;
import io.artistagent.web.api.ImportState;
import io.artistagent.web.api.Problem;
import io.artistagent.web.api.ReleaseKind;
import io.artistagent.web.api.Sentences;
import io.artistagent.web.api.Skill;
import io.artistagent.web.api.Strength;
import io.artistagent.web.api.TrackStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** Keys put together at run time: the part that is fixed, and where the rest comes from. */
    private static final List<String> FAMILIES = List.of(
            "import.badge.",
            "metric.",
            "change.",
            "period.",
            "error.",
            "import.say.",
            "import.hint.",
            "kind.hint.",
            "step.done.",
            "field.",
            "rule.",
            "import.what.",
            "import.amount.",
            "import.lacks.",
            "import.missing.",
            "import.ask.",
            "import.answer.",
            "sample.",
            "step.title.",
            "step.follows.",
            "step.do.",
            "artist.page.",
            "roster.order.",
            "Step.");

    private final Texts texts = new Texts(Locale.UK, NOW);

    @Test
    void a_name_from_right_to_left_leaves_the_rest_of_a_sentence_in_its_order() {
        assertThat(texts.of("release.added", "Boat")).startsWith("Boat was added");
        assertThat(texts.of("release.added", "\u05E9\u05DC\u05D5\u05DD!"))
                .startsWith("\u2068\u05E9\u05DC\u05D5\u05DD!\u2069 was added");
    }

    @Test
    void a_release_date_reads_as_exactly_as_it_is_known() {
        assertThat(texts.releaseDate("2001-05-04")).isEqualTo("4 May 2001");
        assertThat(texts.releaseDate("2001-05")).isEqualTo("May 2001");
        assertThat(texts.releaseDate("2001")).isEqualTo("2001");
    }

    @Test
    void every_sentence_that_a_page_asks_for_exists() throws Exception {
        Properties sentences = sentences();
        Set<String> missing = new TreeSet<>();
        for (String key : keysInUse()) {
            if (!sentences.containsKey(key) && FAMILIES.stream().noneMatch(key::equals)) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_sentence_is_kept_that_no_page_says() throws Exception {
        Set<String> used = keysInUse();
        String everything = source();
        Set<String> unused = new TreeSet<>();
        for (String key : sentences().stringPropertyNames()) {
            boolean constant = Character.isUpperCase(key.charAt(0));
            boolean family = FAMILIES.stream().anyMatch(key::startsWith);
            if (!constant && !family && !used.contains(key) && !everything.contains('"' + key + '"')) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void every_state_and_role_has_a_word() {
        Stream.<Enum<?>[]>of(
                        Skill.values(),
                        ReleaseKind.values(),
                        TrackStatus.values(),
                        CreditRole.values(),
                        CollaborationKind.values(),
                        CollaborationStatus.values(),
                        ImportKind.values(),
                        ImportState.values(),
                        Strength.values(),
                        ArtistStatus.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertThat(texts.of(constant)).isNotBlank());
    }

    @Test
    void every_problem_has_a_sentence() {
        for (Problem.Kind kind : Problem.Kind.values()) {
            assertThat(Sentences.of(texts, new Problem(kind, null, null, List.of())))
                    .isNotBlank();
        }
    }

    @Test
    void a_plural_has_all_its_forms() throws Exception {
        Properties sentences = sentences();
        for (String key : sentences.stringPropertyNames()) {
            if (key.endsWith(".one")) {
                assertThat(sentences).containsKey(key.replaceFirst("one$", "other"));
            }
        }
    }

    @Test
    void a_number_in_short_is_written_as_the_reader_writes_it() {
        assertThat(texts.compact(382_459)).isEqualTo("382K");
        assertThat(texts.compact(1_234_567)).isEqualTo("1.2M");
        assertThat(texts.compact(999_999_999)).isEqualTo("1B");
        assertThat(new Texts(Locale.GERMANY, NOW).compact(382_459_120)).isEqualTo("382\u00a0Mio.");
        assertThat(new Texts(Locale.FRANCE, NOW).compact(382_459_120)).isEqualTo("382\u00a0M");
    }

    @Test
    void no_template_says_anything_by_itself() {
        for (Path template : Sources.below(Sources.TEMPLATES, ".jte")) {
            String text = withoutCode(Sources.read(template));
            assertThat(text.replaceAll("<[^>]*>", " ")).as("%s", template).doesNotContainPattern("\\p{L}{2,}");
            assertThat(text)
                    .as("%s", template)
                    .doesNotContainPattern("(aria-label|alt|title|placeholder)=\"[^\"]*\\p{L}{2,}");
        }
    }

    @Test
    void numbers_and_days_follow_the_reader() {
        assertThat(texts.number(352789)).isEqualTo("352,789");
        assertThat(texts.percent(0.139)).isEqualTo("13.9%");
        assertThat(texts.share(3333)).isEqualTo("33.33%");
        assertThat(texts.day(LocalDate.of(2026, 11, 6))).isEqualTo("6 Nov 2026");
        assertThat(new Texts(Locale.US, NOW).day(LocalDate.of(2026, 11, 6))).isEqualTo("Nov 6, 2026");
    }

    @Test
    void a_span_says_its_years_unless_both_are_this_one() {
        LocalDate november = LocalDate.of(2024, 11, 20);
        assertThat(texts.span(november, november.plusDays(364))).isEqualTo("20 Nov 2024 – 19 Nov 2025");
        assertThat(texts.span(november, november.plusDays(1))).isEqualTo("20 Nov 2024 – 21 Nov 2024");
        assertThat(texts.span(november.plusYears(1), november.plusYears(2))).isEqualTo("20 Nov 2025 – 20 Nov 2026");
        assertThat(texts.span(november.plusYears(2), november.plusYears(2).plusDays(1)))
                .isEqualTo("20 Nov – 21 Nov");
    }

    @Test
    void a_count_in_a_sentence_of_the_api_follows_the_reader_too() {
        assertThat(new Texts(Locale.of("en", "CH"), NOW).counted("Records that name no track, left out: 104,211."))
                .isEqualTo("Records that name no track, left out: 104’211.");
        assertThat(texts.counted("Records that name no track, left out: 104,211."))
                .isEqualTo("Records that name no track, left out: 104,211.");
        assertThat(texts.counted("Podcast episodes, left out: 12.")).isEqualTo("Podcast episodes, left out: 12.");
        assertThat(texts.counted("Nothing was left out.")).isEqualTo("Nothing was left out.");
        assertThat(texts.count("import.done", 104211)).startsWith("104,211 rows");
    }

    @Test
    void a_reader_whose_language_is_missing_gets_english() {
        assertThat(Texts.choose(List.of(Locale.JAPANESE))).isEqualTo(Locale.UK);
        assertThat(Texts.choose(List.of(Locale.JAPANESE, Locale.US))).isEqualTo(Locale.US);
    }

    @Test
    void time_passed_is_said_in_words() {
        assertThat(texts.ago(NOW.minusSeconds(30))).isEqualTo("just now");
        assertThat(texts.ago(NOW.minusSeconds(3600))).isEqualTo("1 hour ago");
        assertThat(texts.ago(NOW.minusSeconds(7300))).isEqualTo("2 hours ago");
        assertThat(texts.ago(NOW.minusSeconds(90_000))).isEqualTo("yesterday");
        assertThat(texts.left(NOW.plusSeconds(3 * 86_400))).isEqualTo("3 days left");
        assertThat(texts.left(NOW.minusSeconds(1))).isEqualTo("expired");
    }

    @Test
    void a_name_is_shortened_to_its_initials_in_any_script() {
        assertThat(texts.initials("Łucja Wiśniewska")).isEqualTo("ŁW");
        assertThat(texts.initials("𝕏")).isEqualTo("𝕏");
        assertThat(texts.initials(null)).isEmpty();
    }

    private static String withoutCode(String template) {
        String plain = template.replaceAll("(?m)^@(import|param) .*$", "").replaceAll("(?m)^!\\{.*}$", "");
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (plain.startsWith("${", i)) {
                depth++;
                i++;
            } else if (depth > 0 && plain.charAt(i) == '{') {
                depth++;
            } else if (depth > 0 && plain.charAt(i) == '}') {
                depth--;
            } else if (depth == 0) {
                rest.append(plain.charAt(i));
            }
        }
        // The name of a second content block of the same call is code as well
        String marked = rest.toString().replaceAll("`,\\s*\\w+ = @`", "` `");
        return withoutCalls(marked.replaceAll("@(else(?!if)|endif|endfor)", " "));
    }

    /** Takes out @template…(…), @if(…), @elseif(…) and @for(…), whose brackets may hold brackets; content blocks stay. */
    private static String withoutCalls(String template) {
        StringBuilder rest = new StringBuilder(template);
        Matcher call =
                Pattern.compile("@(?:template\\.[\\w.]+|if|elseif|for)\\(").matcher(rest);
        int from = 0;
        while (call.find(from)) {
            int depth = 1;
            int end = call.end();
            while (depth > 0 && end < rest.length() && rest.charAt(end) != '`') {
                depth += rest.charAt(end) == '(' ? 1 : rest.charAt(end) == ')' ? -1 : 0;
                end++;
            }
            from = call.start();
            rest.delete(call.start(), end);
            call = Pattern.compile("@(?:template\\.[\\w.]+|if|elseif|for)\\(").matcher(rest);
        }
        return rest.toString();
    }

    private static Set<String> keysInUse() {
        String all = source();
        Set<String> keys = new TreeSet<>();
        Matcher plain = Pattern.compile(
                        "(?:shell\\.t|texts(?:\\(\\))?\\.of|visit\\.notice|(?<![\\w.])of)\\(\\s*\"([^\"]+)\"\\s*[,)]")
                .matcher(all);
        while (plain.find()) {
            keys.add(plain.group(1));
        }
        Matcher choice = Pattern.compile(
                        "shell\\.t\\([^;\"]*\\?\\s*\"([\\w.]+)\"\\s*:\\s*(?:[^\"]*\\?\\s*\"([\\w.]+)\"\\s*:\\s*)?\"([\\w.]+)\"")
                .matcher(all);
        while (choice.find()) {
            Stream.of(choice.group(1), choice.group(2), choice.group(3))
                    .filter(key -> key != null)
                    .forEach(keys::add);
        }
        Matcher count = Pattern.compile("(?:shell\\.n|texts\\.count|(?<![\\w.])count)\\(\\s*\"([^\"]+)\"")
                .matcher(all);
        while (count.find()) {
            keys.add(count.group(1) + ".one");
            keys.add(count.group(1) + ".other");
        }
        return keys;
    }

    private static String source() {
        StringBuilder all = new StringBuilder();
        Sources.below(Sources.TEMPLATES, ".jte").forEach(file -> all.append(Sources.read(file)));
        Sources.below(Sources.JAVA, ".java").forEach(file -> all.append(Sources.read(file)));
        return all.toString();
    }

    private static Properties sentences() throws Exception {
        Properties sentences = new Properties();
        try (var reader = java.nio.file.Files.newBufferedReader(Sources.MESSAGES)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
