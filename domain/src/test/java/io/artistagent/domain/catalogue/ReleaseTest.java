package io.artistagent.domain.catalogue;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.UNKNOWN;
import static io.artistagent.domain.Cast.uuid;
import static io.artistagent.domain.catalogue.Catalogue.ALBUM;
import static io.artistagent.domain.catalogue.Catalogue.ALBUM_DETAILS;
import static io.artistagent.domain.catalogue.Catalogue.BRUNOS_ALBUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.Change;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.OnlyAnActiveArtistActs;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    private final ReleaseAdded added = ReleaseAdded.of(ALBUM, ALMA, ALBUM_DETAILS);
    private final InMemoryServices services = new InMemoryServices();
    private AggregateTestFixture<Release> release;

    @BeforeEach
    void fixture() {
        release = new AggregateTestFixture<>(Release.class);
        release.registerInjectableResource(services);
    }

    @Test
    void an_artist_adds_a_release() {
        release.givenNoPriorActivity()
                .when(new AddRelease(ALBUM, ALMA, ALBUM_DETAILS))
                .expectEvents(added)
                .expectState(album -> assertThat(album.artistId()).isEqualTo(ALMA));
    }

    @Test
    void a_upc_identifies_one_release_of_an_artist() {
        ReleaseId other = new ReleaseId(uuid(24));
        services.claim(ALMA, new Upc("4006381333931"), other);
        release.givenNoPriorActivity()
                .when(new AddRelease(ALBUM, ALMA, ALBUM_DETAILS))
                .expectNoEvents()
                .expectException(BreaksRule.rule(AUpcNamesOneRelease.class))
                .expectExceptionMessage("Another release in your catalogue has this barcode.");
        assertThat(new AUpcNamesOneRelease(ALBUM, other).obstacle()).containsEntry("releaseId", other.toString());
    }

    @Test
    void a_upc_of_another_artist_is_accepted() {
        services.claim(BRUNO, new Upc("4006381333931"), BRUNOS_ALBUM);
        release.givenNoPriorActivity()
                .when(new AddRelease(ALBUM, ALMA, ALBUM_DETAILS))
                .expectEvents(added);
    }

    @Test
    void a_cleared_upc_can_be_claimed_again() {
        release.givenCommands(new AddRelease(ALBUM, ALMA, ALBUM_DETAILS))
                .when(correct(ALMA, Change.keep(), Change.to(null)))
                .expectSuccessfulHandlerExecution();
        assertThat(services.holderOf(ALMA, new Upc("4006381333931"))).isEmpty();
    }

    @Test
    void a_retired_artist_cannot_add_a_release() {
        services.retires(ALMA);
        release.givenNoPriorActivity()
                .when(new AddRelease(ALBUM, ALMA, ALBUM_DETAILS))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
    }

    @Test
    void an_unknown_artist_cannot_add_a_release() {
        release.givenNoPriorActivity()
                .when(new AddRelease(ALBUM, UNKNOWN, ALBUM_DETAILS))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
    }

    @Test
    void a_correction_keeps_the_other_values() {
        release.given(added)
                .when(correct(ALMA, Change.to(new Title("Lake Tales")), Change.keep()))
                .expectEvents(new ReleaseCorrected(
                        ALBUM,
                        ALMA,
                        new Title("Lake Tales"),
                        ALBUM_DETAILS.kind(),
                        ALBUM_DETAILS.releaseDate(),
                        ALBUM_DETAILS.upc()));
    }

    @Test
    void a_upc_can_be_cleared() {
        release.given(added)
                .when(correct(ALMA, Change.keep(), Change.to(null)))
                .expectEvents(new ReleaseCorrected(
                        ALBUM, ALMA, ALBUM_DETAILS.title(), ALBUM_DETAILS.kind(), ALBUM_DETAILS.releaseDate(), null));
    }

    @Test
    void a_correction_builds_on_the_previous_one() {
        ReleaseCorrected retitled = new ReleaseCorrected(
                ALBUM,
                ALMA,
                new Title("Lake Tales"),
                ALBUM_DETAILS.kind(),
                ALBUM_DETAILS.releaseDate(),
                ALBUM_DETAILS.upc());
        release.given(added, retitled)
                .when(new CorrectRelease(
                        ALBUM,
                        1L,
                        ALMA,
                        Change.to(new Title("Lake Tales")),
                        Change.keep(),
                        Change.keep(),
                        Change.keep()))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_title_cannot_be_cleared() {
        release.given(added)
                .when(correct(ALMA, Change.to(null), Change.keep()))
                .expectNoEvents()
                .expectException(InvalidValue.class);
    }

    @Test
    void a_correction_without_an_effect_produces_no_event() {
        release.given(added)
                .when(correct(ALMA, Change.to(ALBUM_DETAILS.title()), Change.keep()))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_its_artist_can_correct_a_release() {
        release.given(added)
                .when(correct(BRUNO, Change.to(new Title("Mine")), Change.keep()))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyItsArtistChangesARelease.class));
    }

    @Test
    void a_retired_artist_cannot_correct_a_release() {
        services.retires(ALMA);
        release.given(added)
                .when(correct(ALMA, Change.to(new Title("Lake Tales")), Change.keep()))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
    }

    private static CorrectRelease correct(ArtistId acting, Change<Title> title, Change<Upc> upc) {
        return new CorrectRelease(ALBUM, 0L, acting, title, Change.keep(), Change.keep(), upc);
    }
}
