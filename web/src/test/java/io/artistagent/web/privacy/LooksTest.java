package io.artistagent.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.texts.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has seen a person's data is told once for each reason, not once for each page that was opened. */
class LooksTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private final Texts texts = new Texts(Locale.UK, NOON);

    @Test
    void looks_for_the_same_purpose_on_the_same_day_are_one_row_with_all_that_was_seen() {
        List<Looks> looks = Looks.of(List.of(
                look(0, "open cases", "reason"),
                look(1, "open cases"),
                look(2, "a complaint", "note"),
                look(3, "open cases", "contact.legalName", "contact.email")));

        assertThat(looks).hasSize(2);
        assertThat(looks.getFirst().count()).isEqualTo(3);
        assertThat(looks.getFirst().newest().at()).isEqualTo(NOON);
        assertThat(looks.getFirst().first()).isEqualTo(NOON.minusSeconds(180));
        assertThat(looks.getFirst().newest().seen(texts))
                .isEqualTo("the reason of a decision or a legal hold, legal name, email");
        assertThat(looks.getLast().first()).isNull();
    }

    @Test
    void looks_on_different_days_are_different_rows() {
        assertThat(Looks.of(List.of(look(0, "open cases"), look(24 * 60, "open cases"))))
                .hasSize(2);
    }

    @Test
    void a_look_that_showed_nothing_personal_says_so() {
        assertThat(look(0, "open cases").sawNothingPersonal()).isTrue();
        assertThat(look(0, "open cases", "note").sawNothingPersonal()).isFalse();
        assertThat(new OwnAccess(NOON, AccessAction.SIGN_IN, null, null, List.of()).sawNothingPersonal())
                .isFalse();
    }

    @Test
    void a_weighty_look_is_not_hidden_behind_many_others_for_the_same_purpose() {
        List<OwnAccess> many = Stream.concat(
                        IntStream.range(0, 20).mapToObj(minute -> look(minute, "open cases")),
                        Stream.of(look(21, "a complaint", "contact.legalName")))
                .toList();
        MyDataPage page = page(many, null);

        assertThat(page.looks()).hasSize(2);
        assertThat(page.hasMoreLooks()).isFalse();
    }

    @Test
    void more_than_five_rows_are_on_a_page_of_their_own() {
        List<OwnAccess> six = IntStream.range(0, 6)
                .mapToObj(purpose -> look(purpose, "purpose " + purpose))
                .toList();

        assertThat(page(six, null).looks()).hasSize(5);
        assertThat(page(six, null).hasMoreLooks()).isTrue();
        assertThat(page(List.of(look(0, "open cases")), "next").hasMoreLooks()).isTrue();
    }

    @Test
    void the_list_in_a_text_of_consent_has_items() {
        Consent.Text text = new Consent.Text(
                "1",
                "Title",
                "If you agree:\n\n- **What:** streams\n  and listeners.\n- **Who:** you - only.\n\nGood-bye.");

        assertThat(text.blocks())
                .containsExactly(
                        new Consent.Block(false, List.of("If you agree:")),
                        new Consent.Block(true, List.of("What: streams\n  and listeners.", "Who: you - only.")),
                        new Consent.Block(false, List.of("Good-bye.")));
    }

    private static OwnAccess look(int minutesAgo, String purpose, String... fields) {
        return new OwnAccess(
                NOON.minusSeconds(60L * minutesAgo), AccessAction.READ, "compliance-officer", purpose, List.of(fields));
    }

    private static MyDataPage page(List<OwnAccess> found, @Nullable String next) {
        return new MyDataPage(
                new ApiResult.Success<>(Page.empty()),
                new ApiResult.Success<>(Consent.All.NONE),
                new ApiResult.Success<>(new Page<>(found, next)));
    }
}
