package io.artistagent.web.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.session.PersonalDataInRedis;
import io.artistagent.web.signin.SignInSamples;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Redis keeps of an erased person is deleted, among much else, and nothing of others is. */
class KeptOfPersonsTest {

    private static final String ZELDA = UUID.randomUUID().toString();
    private static final String ADA = UUID.randomUUID().toString();
    private static final String OLGA = UUID.randomUUID().toString();

    private final UnsentFormFixture kept = new UnsentFormFixture();

    @AfterEach
    void disconnect() {
        kept.close();
    }

    @Test
    void sessions_of_the_erased_end_and_others_go_on() {
        List<String> others = IntStream.range(0, 1200)
                .mapToObj(i -> kept.session("{\"name\": \"%s\"}".formatted(UUID.randomUUID())))
                .toList();
        List<String> theirs = List.of(
                kept.session("{\"name\": \"%s\"}".formatted(ZELDA)),
                kept.session("{\"name\": \"%s\"}".formatted(ADA)),
                kept.session("{\"writer\": \"%s\"}".formatted(SignInSamples.mark(ZELDA))));
        PersonalDataInRedis sessions = SignInSamples.sessions(kept.connections());

        sessions.forget(List.of(ZELDA, ADA));

        assertThat(kept.redis().countExistingKeys(theirs)).isZero();
        assertThat(kept.redis().countExistingKeys(others)).isEqualTo(1200);
        kept.redis().delete(others);
    }

    @Test
    void forms_of_the_erased_are_deleted_and_those_of_others_wait() {
        UnsentForm form = new UnsentForm("/artists", null, Map.of("q", List.of("x")), false, false);
        kept.unsent().keep(SignInSamples.pseudonym(ZELDA), form);
        kept.unsent().keep(SignInSamples.pseudonym(OLGA), form);

        kept.unsent().forget(List.of(ZELDA, ADA));

        assertThat(kept.unsent().find(SignInSamples.pseudonym(ZELDA))).isNull();
        assertThat(kept.unsent().find(SignInSamples.pseudonym(OLGA))).isNotNull();
        assertThat(kept.redis().opsForZSet().size("{artist-agent:unsent}:all")).isEqualTo(1);
    }
}
