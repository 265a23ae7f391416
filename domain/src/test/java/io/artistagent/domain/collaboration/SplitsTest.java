package io.artistagent.domain.collaboration;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.CLEO;
import static io.artistagent.domain.Cast.NOW;
import static io.artistagent.domain.Cast.uuid;
import static io.artistagent.domain.collaboration.Requests.HALVES;
import static io.artistagent.domain.collaboration.Requests.ID;
import static io.artistagent.domain.collaboration.Requests.accept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.ArtistId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitsTest {

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -5_000, 0, 10_001, Integer.MAX_VALUE})
    void a_share_must_be_a_part_of_the_whole(int share) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Split(ALMA, share))
                .withMessage("A share must be between 1 and 10,000 basis points.");
    }

    @Test
    void each_artist_has_only_one_share() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Splits(List.of(new Split(ALMA, 5_000), new Split(ALMA, 5_000))))
                .withMessage("List each artist only once.");
    }

    @Test
    void splits_cannot_be_empty() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Splits(List.of()));
    }

    @Test
    void splits_have_at_most_twenty_shares() {
        assertThat(equalShares(20).shares()).hasSize(20);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> equalShares(25))
                .withMessage("Enter at most 20 shares.");
    }

    /** A property of all shares, including random ones. */
    @Test
    void splits_are_accepted_exactly_if_they_add_up_to_the_whole() {
        Random random = new Random(20261121);
        for (int round = 0; round < 5_000; round++) {
            List<Split> shares = whole(random);
            assertThat(new Splits(shares)
                            .shares().stream().mapToInt(Split::shareBasisPoints).sum())
                    .isEqualTo(Splits.WHOLE);

            Split last = shares.removeLast();
            int wrong = last.shareBasisPoints() == Splits.WHOLE ? Splits.WHOLE - 1 : last.shareBasisPoints() + 1;
            shares.add(new Split(last.artistId(), wrong));
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> new Splits(shares))
                    .withMessage("The shares must add up to 10,000 basis points.");
        }
    }

    @Test
    void the_order_of_the_shares_does_not_matter() {
        Random random = new Random(20261121);
        for (int round = 0; round < 1_000; round++) {
            List<Split> shares = whole(random);
            Splits splits = new Splits(shares);
            Collections.shuffle(shares, random);
            assertThat(splits.agreeWith(new Splits(shares))).isTrue();
        }
    }

    @Test
    void different_shares_do_not_agree() {
        Splits third = new Splits(List.of(new Split(ALMA, 5_000), new Split(BRUNO, 4_000), new Split(CLEO, 1_000)));
        Splits more = new Splits(List.of(new Split(ALMA, 6_000), new Split(BRUNO, 4_000)));
        for (Splits other : List.of(third, more)) {
            assertThat(HALVES.agreeWith(other)).isFalse();
            assertThat(other.agreeWith(HALVES)).isFalse();
        }
    }

    @Test
    void splits_do_not_change_when_the_source_list_does() {
        ArrayList<Split> shares = new ArrayList<>(HALVES.shares());
        Splits splits = new Splits(shares);
        shares.clear();
        assertThat(splits).isEqualTo(HALVES);
    }

    @Test
    void the_invited_artist_accepts_the_proposed_splits() {
        Splits seen = new Splits(List.of(new Split(BRUNO, 5_000), new Split(ALMA, 5_000)));
        Requests.fixture(new InMemoryServices())
                .givenCurrentTime(NOW)
                .andGiven(Requests.REQUESTED)
                .when(accept(BRUNO, seen))
                .expectEvents(new CollaborationAccepted(ID, BRUNO, seen));
    }

    @Test
    void an_acceptance_with_different_splits_is_rejected() {
        Splits better = new Splits(List.of(new Split(BRUNO, 9_000), new Split(ALMA, 1_000)));
        Requests.fixture(new InMemoryServices())
                .givenCurrentTime(NOW)
                .andGiven(Requests.REQUESTED)
                .when(accept(BRUNO, better))
                .expectNoEvents()
                .expectException(BreaksRule.rule(TheAgreedSplitsAreTheProposedOnes.class));
    }

    @Test
    void the_text_form_of_a_message_omits_its_content() {
        assertThat(Requests.REQUESTED.toString()).doesNotContain("Sing");
    }

    /** Returns the whole, randomly divided into one to twenty shares. */
    private static List<Split> whole(Random random) {
        IntStream cuts =
                random.ints(random.nextInt(20), 1, Splits.WHOLE).distinct().sorted();
        int[] bounds = IntStream.concat(cuts, IntStream.of(Splits.WHOLE)).toArray();
        List<Split> shares = new ArrayList<>();
        for (int i = 0, from = 0; i < bounds.length; from = bounds[i++]) {
            shares.add(new Split(artist(i), bounds[i] - from));
        }
        return shares;
    }

    private static Splits equalShares(int artists) {
        return new Splits(IntStream.range(0, artists)
                .mapToObj(i -> new Split(artist(i), Splits.WHOLE / artists))
                .toList());
    }

    private static ArtistId artist(int number) {
        return new ArtistId(uuid(100 + number));
    }
}
