package io.artistagent.ml.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.catalogue.Credit;
import io.artistagent.domain.catalogue.CreditRole;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.ml.features.ArtistFeatures;
import io.artistagent.ml.features.FeatureReader;
import io.artistagent.ml.features.Node;
import io.artistagent.ml.features.SampleEvents;
import io.artistagent.testkit.stores.TestStores;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The features of an artist after the erasure of its owner: only data that the log can still produce. */
class ErasedFeaturesTest {

    private static final List<String> POP = List.of("pop");

    private final UUID zelda = UUID.randomUUID();
    private final UUID alma = UUID.randomUUID();
    private Node node;
    private SampleEvents events;
    private ArtistId zeldas;
    private ArtistId almas;
    private TrackId song;

    @BeforeEach
    void two_artists_are_credited_on_each_others_tracks() {
        node = new Node(TestStores.freshDatabase());
        events = new SampleEvents(node);
        zeldas = events.registered(zelda, "Zelda", "CH", POP, Skill.PRODUCER);
        almas = events.registered(alma, "Alma", "CH", POP, Skill.SINGER);
        song = events.trackOf(zelda, zeldas, POP, "en", new Credit(almas, "Alma", CreditRole.PRODUCER));
        events.trackOf(alma, almas, POP, "de", new Credit(zeldas, "Zelda", CreditRole.REMIXER));
        node.caughtUp();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void an_erased_artist_has_no_name_and_is_never_suggested() {
        assertThat(node.part(CandidateIndex.class).current().size()).isEqualTo(2);

        erase();

        ArtistFeatures features =
                node.part(FeatureReader.class).find(zeldas.value()).orElseThrow();
        assertThat(features.stageName()).isEmpty();
        assertThat(features.active()).isFalse();
        assertThat(features.genres()).containsKey("pop");
        assertThat(node.part(CandidateIndex.class).current().size()).isEqualTo(1);
    }

    @Test
    void credits_by_the_erased_person_are_removed_and_credits_by_others_stay() {
        erase();

        assertThat(credits(almas)).isEqualTo(Map.of(Skill.SINGER, 1));
        assertThat(credits(zeldas)).isEqualTo(Map.of(Skill.SINGER, 1, Skill.REMIXER, 1));
    }

    @Test
    void a_rebuild_after_an_erasure_gives_the_same_content() {
        events.retired(events.registered(zelda, "Zelda's other", "FR", POP));
        erase();
        Map<String, List<String>> left = node.content();

        node.rebuilt();

        assertThat(node.content()).isEqualTo(left);
    }

    @Test
    void an_erasure_also_covers_events_of_the_same_batch() {
        node.stopped();
        events.changed(zeldas, zelda, "Zelda II", "CH", POP);
        events.correctedBy(zelda, song, zeldas, POP, "en", new Credit(almas, "Alma", CreditRole.MIXING_ENGINEER));
        node.happened(zelda, new PersonErased(new PersonId(zelda)));
        node.started();
        node.caughtUp();

        assertThat(node.content().get("profile")).noneMatch(row -> row.contains("Zelda"));
        assertThat(credits(almas)).isEqualTo(Map.of(Skill.SINGER, 1));
    }

    private void erase() {
        node.part(SubjectKeys.class).erase(new PersonId(zelda));
        node.happened(zelda, new PersonErased(new PersonId(zelda)));
        node.caughtUp();
    }

    private Map<Skill, Integer> credits(ArtistId artist) {
        return node.part(FeatureReader.class).find(artist.value()).orElseThrow().credits();
    }
}
