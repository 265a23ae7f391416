package io.artistagent.domain.artist;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.Change;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Personal;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArtistTest {

    private final Profile profile = Profiles.ALMA;
    private final ArtistRegistered registered = ArtistRegistered.of(ALMA, ALMAS_OWNER, profile);
    private AggregateTestFixture<Artist> artist;

    @BeforeEach
    void fixture() {
        artist = new AggregateTestFixture<>(Artist.class);
        artist.registerInjectableResource(new InMemoryServices());
    }

    @Test
    void a_person_registers_an_artist() {
        artist.givenNoPriorActivity()
                .when(new RegisterArtist(ALMA, ALMAS_OWNER, profile))
                .expectEvents(registered)
                .expectState(alma -> {
                    assertThat(alma.owner()).isEqualTo(ALMAS_OWNER);
                    assertThat(alma.standing().active()).isTrue();
                    assertThat(alma.standing().owner()).isEqualTo(ALMAS_OWNER);
                });
    }

    @Test
    void an_artist_is_registered_only_once() {
        artist.given(registered)
                .when(new RegisterArtist(ALMA, ALMAS_OWNER, profile))
                .expectNoEvents()
                .expectException(EventStoreException.class);
    }

    @Test
    void changing_the_name_keeps_the_rest_of_the_profile() {
        artist.given(registered)
                .when(Profiles.change(ALMA).stageName("Alma Luz").command())
                .expectEvents(new ArtistProfileChanged(
                        ALMA,
                        ALMAS_OWNER,
                        Personal.of(new StageName("Alma Luz")),
                        profile.country(),
                        profile.genres(),
                        Personal.ofNullable(profile.bio()),
                        Personal.of(profile.links()),
                        profile.lookingFor(),
                        Personal.of(profile.contact())));
    }

    @Test
    void a_change_builds_on_the_previous_change() {
        Profile renamed = new Profile(
                new StageName("Alma Luz"),
                profile.country(),
                profile.genres(),
                profile.bio(),
                profile.links(),
                profile.lookingFor(),
                profile.contact());
        artist.given(registered, ArtistProfileChanged.of(ALMA, ALMAS_OWNER, renamed))
                .when(Profiles.change(ALMA).version(1).stageName("Alma Luz").command())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_bio_can_be_cleared() {
        artist.given(registered)
                .when(Profiles.change(ALMA).bio(Change.to(null)).command())
                .expectEvents(new ArtistProfileChanged(
                        ALMA,
                        ALMAS_OWNER,
                        Personal.of(profile.stageName()),
                        profile.country(),
                        profile.genres(),
                        null,
                        Personal.of(profile.links()),
                        profile.lookingFor(),
                        Personal.of(profile.contact())));
    }

    @Test
    void an_email_can_be_cleared_without_the_name() {
        artist.given(registered)
                .when(Profiles.change(ALMA).email(Change.to(null)).command())
                .expectEvents(new ArtistProfileChanged(
                        ALMA,
                        ALMAS_OWNER,
                        Personal.of(profile.stageName()),
                        profile.country(),
                        profile.genres(),
                        Personal.ofNullable(profile.bio()),
                        Personal.of(profile.links()),
                        profile.lookingFor(),
                        Personal.of(new Contact(profile.contact().legalName(), null))));
    }

    @Test
    void the_stage_name_cannot_be_cleared() {
        artist.given(registered)
                .when(Profiles.change(ALMA).stageName(Change.to(null)).command())
                .expectNoEvents()
                .expectException(InvalidValue.class);
    }

    @Test
    void a_profile_without_a_genre_is_rejected() {
        artist.given(registered)
                .when(Profiles.change(ALMA).genres(List.of()).command())
                .expectNoEvents()
                .expectException(InvalidValue.class);
    }

    @Test
    void a_change_without_an_effect_produces_no_event() {
        artist.given(registered)
                .when(Profiles.change(ALMA).stageName("Alma").command())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_artist_retires() {
        artist.given(registered)
                .when(new RetireArtist(ALMA, 0L))
                .expectEvents(new ArtistRetired(ALMA))
                .expectState(alma -> assertThat(alma.standing().active()).isFalse());
    }

    @Test
    void an_artist_retires_only_once() {
        artist.given(registered, new ArtistRetired(ALMA))
                .when(new RetireArtist(ALMA, 1L))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
    }

    @Test
    void a_retired_artist_cannot_change_the_profile() {
        artist.given(registered, new ArtistRetired(ALMA))
                .when(Profiles.change(ALMA).version(1).stageName("Alma Luz").command())
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
    }

    @Test
    void a_command_for_an_older_version_is_rejected() {
        artist.given(registered, ArtistProfileChanged.of(ALMA, ALMAS_OWNER, profile))
                .when(new RetireArtist(ALMA, 0L))
                .expectException(ConflictingAggregateVersionException.class);
    }
}
