package io.artistagent.ml.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.catalogue.Credit;
import io.artistagent.domain.catalogue.CreditRole;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.collaboration.CollaborationDeclined;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.consent.LegitimateInterest;
import io.artistagent.domain.consent.ObjectionWithdrawn;
import io.artistagent.domain.consent.ProcessingObjected;
import io.artistagent.domain.consent.ProcessingRestricted;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.domain.consent.RestrictionLifted;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.testkit.stores.TestStores;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeatureReadModelTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final List<String> POP = List.of("pop");

    private static Node node;
    private static SampleEvents events;

    @BeforeAll
    static void start() {
        node = new Node(TestStores.freshDatabase());
        events = new SampleEvents(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void genres_are_weighted_by_profile_and_published_tracks() {
        ArtistId alma = artist("CH", List.of("indie pop", "folk"));
        events.track(alma, List.of("indie pop"), "en");
        events.track(alma, List.of("indie pop", "dream pop"), "fr");
        events.track(alma, List.of("dream pop"), null);
        events.track(alma, List.of("dream pop"), "en");
        events.draft(alma, List.of("noise"), "de");

        ArtistFeatures features = features(alma);

        assertThat(features.genres()).isEqualTo(Map.of("indie pop", 1.5, "folk", 1.0, "dream pop", 0.75));
        assertThat(features.languages()).isEqualTo(Map.of("en", 0.5, "fr", 0.25));
        assertThat(features.credits()).isEqualTo(Map.of(Skill.SINGER, 3));
        assertThat(features.profileGenres()).containsExactly("indie pop", "folk");
        assertThat(features.position()).isEqualTo(node.caughtUp().index());
    }

    @Test
    void a_withdrawn_track_does_not_count_and_a_republished_one_does() {
        ArtistId alma = artist("CH", POP);
        TrackId track = events.track(alma, List.of("jazz"), "en");
        assertThat(features(alma).genres()).containsOnlyKeys("pop", "jazz");

        events.withdrawn(track, alma);
        assertThat(features(alma).genres()).containsOnlyKeys("pop");

        events.published(track, alma);
        assertThat(features(alma).genres()).containsOnlyKeys("pop", "jazz");
    }

    @Test
    void a_correction_adds_and_removes_credits() {
        ArtistId alma = artist("CH", POP);
        ArtistId bruno = artist("DE", POP);
        ArtistId carla = artist("IT", POP);
        TrackId track = events.track(alma, POP, null, new Credit(bruno, "Bruno", CreditRole.PRODUCER));
        assertThat(features(bruno).credits()).isEqualTo(Map.of(Skill.PRODUCER, 1));

        events.corrected(track, alma, POP, "en", new Credit(carla, "Carla", CreditRole.MIXING_ENGINEER));

        assertThat(features(alma).credits()).isEqualTo(Map.of(Skill.SINGER, 1));
        assertThat(features(bruno).credits()).isEmpty();
        assertThat(features(carla).credits()).isEqualTo(Map.of(Skill.MIXING_ENGINEER, 1));
        assertThat(features(alma).languages()).isEqualTo(Map.of("en", 1.0));

        events.corrected(track, alma, POP, null);
        assertThat(features(alma).languages()).isEmpty();
    }

    @Test
    void monthly_listeners_are_estimated_only_if_they_are_not_reported() {
        UUID owner = UUID.randomUUID();
        ArtistId alma = events.registered(owner, "An artist", "CH", POP);
        events.consented(owner, Purpose.FIGURES_RANK_MY_MATCHES);
        assertThat(features(alma).monthlyListeners()).isNull();

        TrackId track = events.track(alma, POP, "en");
        events.reported(alma, track, day(0, 200L, null), day(1, 100L, null));
        assertThat(features(alma).monthlyListeners()).isEqualTo(100);

        events.reported(alma, null, day(0, 900L, null));
        assertThat(features(alma).monthlyListeners()).isEqualTo(300);

        events.reported(alma, null, day(1, null, 4_000L));
        assertThat(features(alma).monthlyListeners()).isEqualTo(4_000);
    }

    @Test
    void each_use_of_the_figures_needs_its_own_consent() {
        UUID owner = UUID.randomUUID();
        ArtistId alma = events.registered(owner, "An artist", "CH", POP);
        events.reported(alma, null, day(0, null, 4_000L));
        assertThat(features(alma).monthlyListeners()).isNull();
        assertThat(features(alma).shownListeners()).isNull();

        events.consented(owner, Purpose.FIGURES_RANK_MY_MATCHES);
        assertThat(features(alma).monthlyListeners()).isEqualTo(4_000);
        assertThat(features(alma).shownListeners()).isNull();

        events.consented(owner, Purpose.FIGURES_SHOWN_IN_MATCHES);
        ArtistId later = events.registered(owner, "Another one", "CH", POP);
        events.reported(later, null, day(0, null, 500L));
        assertThat(features(alma).shownListeners()).isEqualTo(4_000);
        assertThat(features(later).shownListeners()).isEqualTo(500);

        events.withdrew(owner, Purpose.FIGURES_RANK_MY_MATCHES);
        events.withdrew(owner, Purpose.FIGURES_SHOWN_IN_MATCHES);
        assertThat(List.of(features(alma), features(later))).allSatisfy(features -> {
            assertThat(features.monthlyListeners()).isNull();
            assertThat(features.shownListeners()).isNull();
        });
    }

    @Test
    void nothing_is_computed_for_a_person_whose_data_must_not_be_used() {
        UUID owner = UUID.randomUUID();
        PersonId person = new PersonId(owner);
        ArtistId alma = events.registered(owner, "An artist", "CH", POP, Skill.PRODUCER);
        events.consented(owner, Purpose.FIGURES_RANK_MY_MATCHES);
        events.track(alma, List.of("folk"), "en");
        events.reported(alma, null, day(0, null, 4_000L));
        ArtistFeatures used = features(alma);

        events.limited(owner, new ProcessingObjected(person, LegitimateInterest.MATCHING));
        isEmpty(features(alma));
        events.track(alma, List.of("folk"), "de");
        isEmpty(features(alma));

        events.limited(owner, new ProcessingRestricted(person));
        events.limited(owner, new ObjectionWithdrawn(person, LegitimateInterest.MATCHING));
        isEmpty(features(alma));

        events.limited(owner, new RestrictionLifted(person, null));
        ArtistFeatures again = features(alma);
        assertThat(again.active()).isTrue();
        assertThat(again.genres()).isEqualTo(used.genres());
        assertThat(again.languages()).containsOnlyKeys("en", "de");
        assertThat(again.monthlyListeners()).isEqualTo(4_000);
    }

    private static void isEmpty(ArtistFeatures features) {
        assertThat(features.active()).isFalse();
        assertThat(features.genres()).isEmpty();
        assertThat(features.languages()).isEmpty();
        assertThat(features.credits()).isEmpty();
        assertThat(features.monthlyListeners()).isNull();
    }

    @Test
    void a_changed_profile_changes_the_features() {
        UUID owner = UUID.randomUUID();
        ArtistId id = events.registered(owner, "Before", "CH", POP);
        events.changed(id, owner, "After", "FR", List.of("chanson"), Skill.SINGER);

        ArtistFeatures features = features(id);

        assertThat(features.stageName()).isEqualTo("After");
        assertThat(features.country()).isEqualTo("FR");
        assertThat(features.genres()).isEqualTo(Map.of("chanson", 1.0));
        assertThat(features.lookingFor()).containsExactly(Skill.SINGER);
        assertThat(node.part(FeatureReader.class).ownerOf(id))
                .hasValueSatisfying(person -> assertThat(person.value()).isEqualTo(owner));
    }

    @Test
    void a_replay_gives_identical_rows() {
        ArtistId alma = artist("CH", POP, Skill.PRODUCER);
        ArtistId bruno = artist("DE", List.of("techno"), Skill.SINGER);
        TrackId track = events.track(alma, POP, "en", new Credit(bruno, "Bruno", CreditRole.PRODUCER));
        node.caughtUp();
        events.corrected(track, alma, POP, "de", new Credit(bruno, "Bruno", CreditRole.REMIXER));
        events.reported(alma, null, day(0, 10L, 100L), day(1, 20L, null));
        node.caughtUp();
        events.reported(alma, null, day(0, 30L, null), day(60, 40L, 90L));
        events.blocked(alma, bruno);
        events.unblocked(alma, bruno);
        events.blocked(bruno, alma);
        CollaborationId request = events.requested(alma, bruno);
        node.caughtUp();
        events.then(request, new CollaborationDeclined(request, bruno));
        events.retired(bruno);
        node.caughtUp();
        consentsAndLimits();
        node.caughtUp();
        Map<String, List<String>> live = node.content();
        assertThat(live.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());

        node.rebuilt();

        assertThat(node.content()).isEqualTo(live);
    }

    private static void consentsAndLimits() {
        UUID owner = UUID.randomUUID();
        PersonId person = new PersonId(owner);
        events.consented(owner, Purpose.FIGURES_SHOWN_IN_MATCHES);
        ArtistId first = events.registered(owner, "First", "CH", POP);
        node.caughtUp();
        events.reported(first, null, day(0, null, 100L));
        node.caughtUp();
        events.limited(owner, new ProcessingRestricted(person));
        node.caughtUp();
        events.registered(owner, "Second", "CH", POP);
        events.withdrew(owner, Purpose.FIGURES_SHOWN_IN_MATCHES);
        node.caughtUp();
        events.consented(owner, Purpose.FIGURES_RANK_MY_MATCHES);
    }

    private static ArtistId artist(String country, List<String> genres, Skill... lookingFor) {
        return events.registered(UUID.randomUUID(), "An artist", country, genres, lookingFor);
    }

    private static ArtistFeatures features(ArtistId artist) {
        node.caughtUp();
        return node.part(FeatureReader.class).find(artist.value()).orElseThrow();
    }

    private static DayFigures day(int day, Long streams, Long monthlyListeners) {
        return new DayFigures(DAY.plusDays(day), streams, null, monthlyListeners, null, null, null, null, null);
    }
}
