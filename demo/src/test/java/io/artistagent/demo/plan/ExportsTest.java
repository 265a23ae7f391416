package io.artistagent.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.imports.files.Batch;
import io.artistagent.command.imports.files.ExportReader;
import io.artistagent.command.imports.files.ReadLimits;
import io.artistagent.command.imports.files.ReadOptions;
import io.artistagent.command.imports.files.Reading;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.statistics.DayFigures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportsTest {

    private static final LocalDate END = LocalDate.of(2026, 11, 20);
    private static final Clock TODAY =
            Clock.fixed(END.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    private final DemoPlan plan = DemoPlan.of(1, END);

    @Test
    void every_audience_export_is_readable_and_lacks_the_last_two_days() throws IOException {
        for (ArtistPlan artist : plan.artists()) {
            List<DayFigures> days = read(plan.exports(artist).audience(), ImportKind.SPOTIFY_AUDIENCE_TIMELINE);

            assertThat(days).hasSizeBetween(345, 363);
            assertThat(days.getFirst().day()).isBefore(END.minusDays(355));
            assertThat(days.getLast().day()).isBefore(END.minusDays(1));
            assertThat(days).allSatisfy(ExportsTest::addsUp);
        }
    }

    @Test
    void every_song_timeline_is_readable_and_starts_with_its_release() throws IOException {
        for (ArtistPlan artist : plan.artists()) {
            Exports exports = plan.exports(artist);
            for (TrackPlan track : artist.tracks()) {
                if (track.timeline()) {
                    List<DayFigures> days = read(exports.timeline(track), ImportKind.SPOTIFY_SONG_TIMELINE);

                    assertThat(days)
                            .isNotEmpty()
                            .allSatisfy(day -> assertThat(day.streams()).isNotNull());
                    assertThat(days.getFirst().day()).isAfterOrEqualTo(track.day());
                }
            }
        }
    }

    @Test
    void streams_rise_at_weekends_and_bruno_has_thousands() throws IOException {
        List<DayFigures> bruno =
                read(plan.exports(plan.artists().get(1)).audience(), ImportKind.SPOTIFY_AUDIENCE_TIMELINE);

        assertThat(average(bruno, DayOfWeek.SATURDAY)).isGreaterThan(1.1 * average(bruno, DayOfWeek.TUESDAY));
        assertThat(average(bruno, DayOfWeek.WEDNESDAY)).isGreaterThan(1_000);
    }

    private static double average(List<DayFigures> days, DayOfWeek weekday) {
        return days.stream()
                .filter(day -> day.day().getDayOfWeek() == weekday && day.streams() != null)
                .mapToLong(DayFigures::streams)
                .average()
                .orElseThrow();
    }

    private static void addsUp(DayFigures day) {
        if (day.streams() != null && day.listeners() != null) {
            assertThat(day.listeners()).isLessThanOrEqualTo(day.streams());
        }
        if (day.monthlyListeners() != null && day.listeners() != null) {
            assertThat(day.monthlyListeners()).isGreaterThanOrEqualTo(day.listeners());
        }
    }

    private static List<DayFigures> read(String file, ImportKind kind) throws IOException {
        List<DayFigures> days = new ArrayList<>();
        ReadLimits limits = ReadLimits.defaults();
        Reading reading = new ExportReader(limits, TODAY)
                .read(
                        "file.csv",
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        ReadOptions.AS_THE_FILE_SHOWS,
                        batch -> {
                            if (batch instanceof Batch.Days some) {
                                days.addAll(some.rows());
                            }
                        });
        assertThat(reading.problems().first()).isEmpty();
        assertThat(reading.kind()).isEqualTo(kind);
        return days;
    }
}
