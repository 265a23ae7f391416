package io.artistagent.domain.imports;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.BRUNOS_OWNER;
import static io.artistagent.domain.Cast.uuid;
import static io.artistagent.domain.imports.Files.FINGERPRINT;
import static io.artistagent.domain.imports.Files.ID;
import static io.artistagent.domain.imports.Files.PROBLEM;
import static io.artistagent.domain.imports.Files.SONG;
import static io.artistagent.domain.imports.Files.accepted;
import static io.artistagent.domain.imports.Files.offer;
import static io.artistagent.domain.imports.Files.offered;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_AUDIENCE_TIMELINE;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_SONGS;
import static io.artistagent.domain.imports.ImportKind.SPOTIFY_SONG_TIMELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.PersonId;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTest {

    private static final ImportId EARLIER = new ImportId(uuid(52));

    private final InMemoryServices services = new InMemoryServices();
    private AggregateTestFixture<Import> file;

    @BeforeEach
    void fixture() {
        file = Files.fixture(services);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_without_problems_is_accepted_immediately(ImportKind kind) {
        file.givenNoPriorActivity()
                .when(offer(kind, 3))
                .expectEvents(offered(kind, 3), accepted(kind))
                .expectState(ours -> assertThat(ours.owner()).isEqualTo(ALMAS_OWNER));
    }

    @Test
    void a_file_with_problems_waits_for_its_owner() {
        file.givenNoPriorActivity()
                .when(offer(SPOTIFY_AUDIENCE_TIMELINE, 3, PROBLEM))
                .expectEvents(offered(SPOTIFY_AUDIENCE_TIMELINE, 3, PROBLEM));
    }

    @Test
    void a_file_is_imported_only_once() {
        claimed(ALMAS_OWNER, SPOTIFY_SONGS);
        file.givenNoPriorActivity()
                .when(offer(SPOTIFY_SONGS, 3))
                .expectNoEvents()
                .expectException(BreaksRule.rule(AFileIsImportedOnce.class));
    }

    @Test
    void the_same_file_of_another_person_is_another_import() {
        claimed(BRUNOS_OWNER, SPOTIFY_SONGS);
        file.givenNoPriorActivity().when(offer(SPOTIFY_SONGS, 3)).expectSuccessfulHandlerExecution();
    }

    @Test
    void the_same_file_for_another_subject_is_another_import() {
        claimed(ALMAS_OWNER, SPOTIFY_SONG_TIMELINE);
        file.givenNoPriorActivity().when(offer(SPOTIFY_SONGS, 3)).expectSuccessfulHandlerExecution();
    }

    @Test
    void the_same_file_for_other_days_is_another_import() {
        FileClaim songs = Files.claim(ALMAS_OWNER, SPOTIFY_SONGS);
        DaySpan before = new DaySpan(
                Files.PERIOD.first().minusDays(28), Files.PERIOD.last().minusDays(28));
        services.claim(new FileClaim(ALMAS_OWNER, songs.subject(), before, FINGERPRINT), EARLIER);
        file.givenNoPriorActivity().when(offer(SPOTIFY_SONGS, 3)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_file_cannot_be_about_the_track_of_another_artist() {
        services.owns(BRUNO, SONG);
        file.givenNoPriorActivity()
                .when(offer(SPOTIFY_SONG_TIMELINE, 3))
                .expectNoEvents()
                .expectException(BreaksRule.rule(AFileIsAboutATrackOfItsArtist.class));
    }

    @Test
    void a_rejected_file_claims_no_fingerprint() {
        services.owns(BRUNO, SONG);
        file.givenNoPriorActivity()
                .when(offer(SPOTIFY_SONG_TIMELINE, 3))
                .expectException(BreaksRule.rule(AFileIsAboutATrackOfItsArtist.class));
        assertThat(claimed(ALMAS_OWNER, SPOTIFY_SONG_TIMELINE)).isTrue();
    }

    @Test
    void each_kind_of_file_requires_its_kind_of_subject() {
        ImportSubject ofTrack = new ImportSubject(ALMA, SONG);
        ImportSubject ofArtist = new ImportSubject(ALMA, null);
        ImportSubject ofTrackAlone = new ImportSubject(null, SONG);
        List<ImportSubject> subjects = List.of(ofTrack, ofArtist, ImportSubject.LISTENER, ofTrackAlone);
        for (ImportKind kind : ImportKind.values()) {
            for (ImportSubject subject : subjects) {
                if (subject.equals(Files.subject(kind))) {
                    assertThatNoException().isThrownBy(() -> about(kind, subject));
                } else {
                    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> about(kind, subject));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"})
    void a_fingerprint_is_a_sha_256(String fingerprint) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> read("export.csv", fingerprint, 3, 0))
                .withMessage("A fingerprint must have 64 lowercase hexadecimal digits.");
    }

    @Test
    void a_file_name_is_a_line_of_at_most_255_characters() {
        assertThat(read("a".repeat(255), FINGERPRINT, 3, 0).fileName()).hasSize(255);
        for (String wrong : List.of("", "a\nb", "a".repeat(256))) {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> read(wrong, FINGERPRINT, 3, 0));
        }
    }

    @Test
    void inconsistent_counts_of_rows_and_problems_are_rejected() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> read("export.csv", FINGERPRINT, -1, 0));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> read("export.csv", FINGERPRINT, 3, -1));
    }

    private boolean claimed(PersonId owner, ImportKind kind) {
        return services.claim(Files.claim(owner, kind), EARLIER);
    }

    private static OfferImport about(ImportKind kind, ImportSubject subject) {
        return new OfferImport(
                ID,
                ALMAS_OWNER,
                subject,
                kind,
                Set.of(kind),
                null,
                "export.csv",
                FINGERPRINT,
                3,
                0,
                List.of(),
                FileSummary.NONE,
                false);
    }

    private static OfferImport read(String fileName, String fingerprint, long rows, long problems) {
        return new OfferImport(
                ID,
                ALMAS_OWNER,
                Files.subject(SPOTIFY_SONGS),
                SPOTIFY_SONGS,
                Set.of(SPOTIFY_SONGS),
                null,
                fileName,
                fingerprint,
                rows,
                problems,
                List.of(),
                FileSummary.NONE,
                false);
    }
}
