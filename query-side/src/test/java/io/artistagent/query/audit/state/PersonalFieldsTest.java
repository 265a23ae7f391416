package io.artistagent.query.audit.state;

import static io.artistagent.query.Samples.accepted;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.audience;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.offered;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.streams;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static io.artistagent.query.audit.AsOfficer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.EncodingReading;
import io.artistagent.domain.imports.FileSummary;
import io.artistagent.domain.imports.ImportCompleted;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportOffered;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.query.QuerySideTest;
import io.artistagent.query.audit.AsOfficer;
import io.artistagent.query.imports.ImportView;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Which fields of a dashboard are personal. A view does not know it, so an erasure tells: it changes exactly those. */
class PersonalFieldsTest extends QuerySideTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private EventStore events;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SubjectKeys keys;

    private final ArtistId artist = artistId();
    private final TrackId track = trackId();
    private AsOfficer officer;

    @BeforeEach
    void sign_in() {
        officer = AsOfficer.of(http);
    }

    @Test
    void exactly_the_fields_that_an_erasure_changes_are_withheld_and_recorded() {
        PersonId zelda = new PersonId(UUID.randomUUID());
        long index = everythingThatADashboardShows(zelda);
        String path = "/artists/" + artist + "/dashboard?atIndex=" + index;
        JsonNode withheld = json(200, AsOfficer.of(http).get(path)).get("dashboard");
        JsonNode before = json(200, officer.because("compare").get(path)).get("dashboard");
        keys.erase(zelda);
        log.append(zelda, new PersonErased(zelda)).settle();
        JsonNode after = json(200, officer.because("after").get(path)).get("dashboard");

        Set<String> personal = differences(before, after);
        personal.remove("lastImport.erased");
        assertThat(personal).contains("stageName", "lastImport.fileName", "lastImport.suggestedTracks");
        assertThat(differences(before, withheld)).isEqualTo(personal);
        assertThat(database.sql("SELECT unnest(fields) FROM access.entry WHERE resource = ? AND purpose = 'compare'")
                        .param("/audit/artists/" + artist + "/dashboard")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(personal);
    }

    /** A field that is empty here could be personal without being noticed, so each that stays empty is named. */
    @Test
    void the_comparison_before_and_after_an_erasure_covers_every_field() throws ClassNotFoundException {
        long index = everythingThatADashboardShows(new PersonId(UUID.randomUUID()));
        JsonNode shown = json(200, officer.because("cover").get("/artists/" + artist + "/dashboard?atIndex=" + index))
                .get("dashboard");

        assertThat(empty(Class.forName("io.artistagent.query.statistics.Dashboard"), shown))
                .isEmpty();
        assertThat(empty(ImportView.class, shown.get("lastImport")))
                .as("a track, days and counts are no personal data of their own, and a dashboard suggests no tracks")
                .containsExactlyInAnyOrder(
                        "trackId", "period", "finishedAt", "repeatedPlays", "revised", "suggestedTracks");
    }

    private static Set<String> empty(Class<?> view, JsonNode shown) {
        return Stream.of(view.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> shown.path(name).isNull()
                        || shown.path(name).isMissingNode()
                        || (shown.path(name).isContainer() && shown.path(name).isEmpty()))
                .collect(Collectors.toSet());
    }

    /** An artist of the person with a release, figures, and a file that waits for its track; returns the end of the log. */
    private long everythingThatADashboardShows(PersonId owner) {
        History.ofArtist(events, database, artist, owner);
        importFigures(owner);
        log.append(track, track(track, artist, owner, "Loud", null));
        ImportId waiting = importId();
        log.append(
                waiting,
                new ImportOffered(
                        waiting,
                        owner,
                        artist,
                        null,
                        ImportKind.SPOTIFY_SONG_TIMELINE,
                        List.of(ImportKind.SPOTIFY_SONG_TIMELINE),
                        null,
                        Personal.of("Loud-timeline.csv"),
                        "fingerprint",
                        3,
                        1,
                        Personal.of(List.of(new ImportProblem(
                                "Loud-timeline.csv", 2, 3, "streams", "many", "This must be a whole number.", 1))),
                        Personal.of(new FileSummary(
                                new DaySpan(LAST.minusDays(3), LAST),
                                List.of("A note."),
                                List.of(new EncodingReading("windows-1252", "Café"))))));
        log.settle();
        return log.end().index();
    }

    private void importFigures(PersonId owner) {
        ReleaseId release = new ReleaseId(UUID.randomUUID());
        log.append(release, release(release, artist, "Nachtfahrt", LAST.minusDays(14)));
        ImportId id = importId();
        log.append(
                id,
                offered(id, owner, artist, 1),
                accepted(id, artist),
                figures(id, 1, artist, null, audience(LAST, 100L, 50L, 1_100L, 10L)),
                figures(id, 2, artist, track, streams(LAST, 50L)),
                new ImportCompleted(id, 2));
    }

    /** The fields, to a depth of the last import, that are not the same. */
    private static Set<String> differences(JsonNode one, JsonNode other) {
        Set<String> differing = new TreeSet<>();
        names(one, other)
                .filter(name -> !name.equals("lastImport"))
                .filter(name -> !one.path(name).equals(other.path(name)))
                .forEach(differing::add);
        JsonNode oneImport = one.path("lastImport");
        JsonNode otherImport = other.path("lastImport");
        names(oneImport, otherImport)
                .filter(name -> !oneImport.path(name).equals(otherImport.path(name)))
                .forEach(name -> differing.add("lastImport." + name));
        return differing;
    }

    private static Stream<String> names(JsonNode one, JsonNode other) {
        return Stream.of(one, other)
                .flatMap(node -> node.propertyNames().stream())
                .distinct();
    }
}
