package io.artistagent.domain.consent;

import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.consent.Purpose.FIGURES_RANK_MY_MATCHES;
import static io.artistagent.domain.consent.Purpose.FIGURES_SHOWN_IN_MATCHES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InvalidValue;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentsTest {

    private static final TextVersion FIRST = new TextVersion("1");
    private static final TextVersion SECOND = new TextVersion("2");

    private final ConsentsId id = new ConsentsId(ALMAS_OWNER);
    private final ConsentGiven given = new ConsentGiven(ALMAS_OWNER, FIGURES_RANK_MY_MATCHES, FIRST);
    private final ConsentWithdrawn withdrawn = new ConsentWithdrawn(ALMAS_OWNER, FIGURES_RANK_MY_MATCHES, FIRST);
    private TextVersion newest = FIRST;
    private AggregateTestFixture<Consents> consents;

    @BeforeEach
    void fixture() {
        consents = new AggregateTestFixture<>(Consents.class);
        consents.registerInjectableResource((PublishedTexts) purpose -> newest);
    }

    @Test
    void a_person_agrees_to_the_newest_text() {
        consents.givenNoPriorActivity()
                .when(new GiveConsent(id, FIGURES_RANK_MY_MATCHES, FIRST))
                .expectEvents(given);
    }

    @Test
    void agreeing_again_to_the_same_text_has_no_effect() {
        consents.given(given)
                .when(new GiveConsent(id, FIGURES_RANK_MY_MATCHES, FIRST))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void each_purpose_is_given_on_its_own() {
        consents.given(given)
                .when(new GiveConsent(id, FIGURES_SHOWN_IN_MATCHES, FIRST))
                .expectEvents(new ConsentGiven(ALMAS_OWNER, FIGURES_SHOWN_IN_MATCHES, FIRST));
    }

    @Test
    void a_text_that_was_replaced_cannot_be_agreed_to() {
        newest = SECOND;
        consents.givenNoPriorActivity()
                .when(new GiveConsent(id, FIGURES_RANK_MY_MATCHES, FIRST))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyTheNewestTextIsAgreedTo.class));
    }

    @Test
    void a_new_text_can_be_agreed_to_after_the_old_one() {
        newest = SECOND;
        consents.given(given)
                .when(new GiveConsent(id, FIGURES_RANK_MY_MATCHES, SECOND))
                .expectEvents(new ConsentGiven(ALMAS_OWNER, FIGURES_RANK_MY_MATCHES, SECOND));
    }

    @Test
    void consent_can_be_withdrawn_at_any_time_without_reading_a_text() {
        newest = SECOND;
        consents.given(given)
                .when(new WithdrawConsent(id, FIGURES_RANK_MY_MATCHES))
                .expectEvents(withdrawn);
    }

    @Test
    void withdrawing_what_was_never_given_has_no_effect() {
        consents.givenNoPriorActivity()
                .when(new WithdrawConsent(id, FIGURES_RANK_MY_MATCHES))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void consent_can_be_given_again_after_it_was_withdrawn() {
        consents.given(given, withdrawn)
                .when(new GiveConsent(id, FIGURES_RANK_MY_MATCHES, FIRST))
                .expectEvents(given);
    }

    @Test
    void a_purpose_is_named_by_its_slug() {
        assertThat(Purpose.values()).allSatisfy(purpose -> {
            assertThat(purpose.slug()).matches("[a-z]+(-[a-z]+)*");
            assertThat(Purpose.of(purpose.slug())).isSameAs(purpose);
        });
        assertThatExceptionOfType(UnknownPurpose.class).isThrownBy(() -> Purpose.of("FIGURES_RANK_MY_MATCHES"));
    }

    @Test
    void versions_are_numbers_and_ordered_as_such() {
        assertThat(Stream.of("10", "2", "1").map(TextVersion::new).sorted().map(TextVersion::number))
                .containsExactly("1", "2", "10");
        assertThat(Stream.of("", "0", "01", "1.0", "x", "12345"))
                .allSatisfy(wrong ->
                        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new TextVersion(wrong)));
    }

    @Test
    void the_id_of_the_consents_differs_from_the_id_of_the_person() {
        assertThat(id.toString()).hasSize(36).isNotEqualTo(ALMAS_OWNER.toString());
    }
}
