package io.artistagent.ml.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.matching.UnknownMatch;
import io.artistagent.ml.features.Node;
import io.artistagent.ml.features.SampleEvents;
import io.artistagent.testkit.stores.TestStores;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** Two artists who match, Alma and Bruno. Every test has its own artists on a shared node, which stops with the JVM. */
abstract class MatchingTestBase {

    private static final AtomicInteger TESTS = new AtomicInteger();

    static final String DATABASE = TestStores.freshDatabase();
    static final Node NODE = new Node(DATABASE);
    static final SampleEvents STORY = new SampleEvents(NODE);

    /** A unique genre, so that the artists of different tests do not match. */
    final List<String> music = List.of("music " + TESTS.incrementAndGet());

    final UUID almasPerson = UUID.randomUUID();
    ArtistId alma;
    ArtistId bruno;

    @BeforeEach
    void register() {
        alma = STORY.registered(almasPerson, "Alma", "CH", music, Skill.PRODUCER);
        bruno = STORY.registered(UUID.randomUUID(), "Bruno", "CH", music);
    }

    Ranking best(Node asked) {
        return asked.part(Matching.class).bestFor(alma.value(), 20, MatchFilter.NONE);
    }

    void onlyBrunoMatches() {
        onlyBrunoMatches(NODE);
    }

    void onlyBrunoMatches(Node asked) {
        assertThat(best(asked).items()).extracting(Match::artistId).containsExactly(bruno.value());
    }

    void noMatches() {
        assertThat(best(NODE).items()).isEmpty();
    }

    void isNoMatch(ArtistId other) {
        assertThatThrownBy(() -> NODE.part(Matching.class).one(alma.value(), other.value()))
                .isInstanceOf(UnknownMatch.class);
    }
}
