package io.artistagent.domain.catalogue;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.BRUNOS_OWNER;
import static io.artistagent.domain.Cast.uuid;
import static io.artistagent.domain.catalogue.Catalogue.ALBUM;
import static io.artistagent.domain.catalogue.Catalogue.ALBUM_DETAILS;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.artist.OnlyAnActiveArtistActs;
import io.artistagent.domain.pictures.Picture;
import io.artistagent.domain.pictures.PictureId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleaseCoverTest {

    private final ReleaseAdded added = ReleaseAdded.of(ALBUM, ALMA, ALBUM_DETAILS);
    private final Picture cover = new Picture(new PictureId(uuid(81)), "c".repeat(64), 40_000);
    private final ReleaseCoverChanged covered = new ReleaseCoverChanged(ALBUM, ALMA, ALMAS_OWNER, cover);
    private final InMemoryServices services = new InMemoryServices();
    private AggregateTestFixture<Release> release;

    @BeforeEach
    void fixture() {
        release = new AggregateTestFixture<>(Release.class);
        release.registerInjectableResource(services);
    }

    @Test
    void a_cover_is_stored_with_its_owner() {
        release.given(added)
                .when(new ChangeReleaseCover(ALBUM, 0L, ALMA, ALMAS_OWNER, cover))
                .expectEvents(covered)
                .expectState(album -> assertThat(album.cover()).contains(cover.pictureId()));
    }

    @Test
    void only_its_artist_can_change_or_remove_a_cover() {
        release.given(added)
                .when(new ChangeReleaseCover(ALBUM, 0L, BRUNO, BRUNOS_OWNER, cover))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyItsArtistChangesARelease.class));
        fixture();
        release.given(added, covered)
                .when(new RemoveReleaseCover(ALBUM, 1L, BRUNO))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyItsArtistChangesARelease.class));
    }

    @Test
    void a_retired_artist_can_remove_a_cover_but_not_change_it() {
        services.retires(ALMA);
        release.given(added)
                .when(new ChangeReleaseCover(ALBUM, 0L, ALMA, ALMAS_OWNER, cover))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
        fixture();
        release.given(added, covered)
                .when(new RemoveReleaseCover(ALBUM, 1L, ALMA))
                .expectEvents(new ReleaseCoverRemoved(ALBUM, ALMA));
    }

    @Test
    void removing_a_missing_cover_has_no_effect() {
        release.given(added, covered, new ReleaseCoverRemoved(ALBUM, ALMA))
                .when(new RemoveReleaseCover(ALBUM, 2L, ALMA))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }
}
