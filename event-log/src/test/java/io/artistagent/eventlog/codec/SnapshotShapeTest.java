package io.artistagent.eventlog.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.Artist;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A snapshot is tied to the whole shape of its aggregate, however deep a change is. */
class SnapshotShapeTest {

    interface Once {
        enum Mood {
            GOOD
        }

        record Member(String name, Mood mood) {}

        record Band(String id, List<Member> members, Band heir) {}
    }

    interface TheSame {
        enum Mood {
            GOOD
        }

        record Member(String name, Mood mood) {}

        record Band(String id, List<Member> members, Band heir) {}
    }

    interface WithAMemberWhoBegan {
        record Member(String name, Once.Mood mood, Instant began) {}

        record Band(String id, List<Member> members, Band heir) {}
    }

    interface WithAnotherMood {
        enum Mood {
            GOOD,
            BETTER
        }

        record Member(String name, Mood mood) {}

        record Band(String id, List<Member> members, Band heir) {}
    }

    interface WithASetOfMembers {
        record Band(String id, Set<Once.Member> members, Band heir) {}
    }

    @Test
    void classes_with_the_same_shape_have_the_same_digest() {
        assertThat(of(TheSame.Band.class)).isEqualTo(of(Once.Band.class)).hasSize(22);
    }

    @Test
    void a_nested_change_leads_to_another_digest() {
        assertThat(Set.of(
                        of(Once.Band.class),
                        of(WithAMemberWhoBegan.Band.class),
                        of(WithAnotherMood.Band.class),
                        of(WithASetOfMembers.Band.class)))
                .hasSize(4);
    }

    @Test
    void the_digest_of_an_aggregate_is_stable() {
        assertThat(of(Artist.class)).isEqualTo(of(Artist.class));
    }

    private static String of(Class<?> aggregate) {
        return new SnapshotShape().of(aggregate);
    }
}
