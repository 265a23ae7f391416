package io.artistagent.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Texts texts = new Texts(Locale.UK, NOW);

    @Test
    void a_right_to_left_name_is_isolated_from_the_rest_of_the_sentence() {
        assertThat(texts.of("release.added", "Boat")).startsWith("Boat was added");
        assertThat(texts.of("release.added", "\u05E9\u05DC\u05D5\u05DD!"))
                .startsWith("\u2068\u05E9\u05DC\u05D5\u05DD!\u2069 was added");
    }

    @Test
    void a_release_date_is_formatted_with_its_precision() {
        assertThat(texts.releaseDate("2001-05-04")).isEqualTo("4 May 2001");
        assertThat(texts.releaseDate("2001-05")).isEqualTo("May 2001");
        assertThat(texts.releaseDate("2001")).isEqualTo("2001");
    }

    @Test
    void compact_numbers_follow_the_readers_locale() {
        assertThat(texts.compact(382_459)).isEqualTo("382K");
        assertThat(texts.compact(1_234_567)).isEqualTo("1.2M");
        assertThat(texts.compact(999_999_999)).isEqualTo("1B");
        assertThat(new Texts(Locale.GERMANY, NOW).compact(382_459_120)).isEqualTo("382\u00a0Mio.");
        assertThat(new Texts(Locale.FRANCE, NOW).compact(382_459_120)).isEqualTo("382\u00a0M");
    }

    @Test
    void numbers_and_days_follow_the_readers_locale() {
        assertThat(texts.number(352789)).isEqualTo("352,789");
        assertThat(texts.percent(0.139)).isEqualTo("13.9%");
        assertThat(texts.share(3333)).isEqualTo("33.33%");
        assertThat(texts.day(LocalDate.of(2026, 11, 6))).isEqualTo("6 Nov 2026");
        assertThat(new Texts(Locale.US, NOW).day(LocalDate.of(2026, 11, 6))).isEqualTo("Nov 6, 2026");
    }

    @Test
    void a_span_omits_the_year_only_if_both_days_are_in_the_current_year() {
        LocalDate november = LocalDate.of(2024, 11, 20);
        assertThat(texts.span(november, november.plusDays(364))).isEqualTo("20 Nov 2024 – 19 Nov 2025");
        assertThat(texts.span(november, november.plusDays(1))).isEqualTo("20 Nov 2024 – 21 Nov 2024");
        assertThat(texts.span(november.plusYears(1), november.plusYears(2))).isEqualTo("20 Nov 2025 – 20 Nov 2026");
        assertThat(texts.span(november.plusYears(2), november.plusYears(2).plusDays(1)))
                .isEqualTo("20 Nov – 21 Nov");
    }

    @Test
    void a_count_in_an_api_sentence_follows_the_readers_locale() {
        assertThat(new Texts(Locale.of("en", "CH"), NOW).counted("Records without a track, left out: 104,211."))
                .isEqualTo("Records without a track, left out: 104’211.");
        assertThat(texts.counted("Records without a track, left out: 104,211."))
                .isEqualTo("Records without a track, left out: 104,211.");
        assertThat(texts.counted("Podcast episodes, left out: 12.")).isEqualTo("Podcast episodes, left out: 12.");
        assertThat(texts.counted("Nothing was left out.")).isEqualTo("Nothing was left out.");
        assertThat(texts.count("import.done", 104211)).startsWith("104,211 rows");
    }

    @Test
    void a_reader_of_an_unsupported_language_gets_british_english() {
        assertThat(Texts.choose(List.of(Locale.JAPANESE))).isEqualTo(Locale.UK);
        assertThat(Texts.choose(List.of(Locale.JAPANESE, Locale.US))).isEqualTo(Locale.US);
    }

    @Test
    void elapsed_and_remaining_times_are_in_words() {
        assertThat(texts.ago(NOW.minusSeconds(30))).isEqualTo("just now");
        assertThat(texts.ago(NOW.minusSeconds(3600))).isEqualTo("1 hour ago");
        assertThat(texts.ago(NOW.minusSeconds(7300))).isEqualTo("2 hours ago");
        assertThat(texts.ago(NOW.minusSeconds(90_000))).isEqualTo("yesterday");
        assertThat(texts.left(NOW.plusSeconds(3 * 86_400))).isEqualTo("3 days left");
        assertThat(texts.left(NOW.plusSeconds(3 * 86_400 - 60))).isEqualTo("3 days left");
        assertThat(texts.left(NOW.plusSeconds(25 * 3_600))).isEqualTo("1 day left");
        assertThat(texts.left(NOW.plusSeconds(5 * 3_600 - 1))).isEqualTo("5 hours left");
        assertThat(texts.left(NOW.minusSeconds(1))).isEqualTo("expired");
    }

    @Test
    void initials_work_in_any_script() {
        assertThat(texts.initials("Łucja Wiśniewska")).isEqualTo("ŁW");
        assertThat(texts.initials("𝕏")).isEqualTo("𝕏");
        assertThat(texts.initials(null)).isEmpty();
    }
}
