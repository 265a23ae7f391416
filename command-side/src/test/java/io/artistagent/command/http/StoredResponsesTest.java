package io.artistagent.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.CommandSideTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Stored responses are limited per person and in total. */
@CommandSideTest
class StoredResponsesTest {

    private static final String BODY = "{\"id\":\"6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11\"}";

    @Autowired
    private RedissonClient redis;

    @Autowired
    private JsonMapper json;

    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private IdempotentResponses responses;

    @BeforeEach
    void nothing_is_kept() {
        forgetAll();
        responses = responses(3 * IdempotencyStore.MIN_BYTES, 5 * IdempotencyStore.MIN_BYTES);
    }

    @AfterEach
    void forgetAll() {
        redis.getKeys().deleteByPattern("idempotency*");
    }

    @Test
    void a_person_over_quota_loses_their_own_oldest_response() {
        responses = responses(3 * IdempotencyStore.MIN_BYTES, 1_000_000);
        IdempotencyKey others = kept("bruno");
        IdempotencyKey first = kept("alma");
        IdempotencyKey second = kept("alma");
        IdempotencyKey third = kept("alma");

        assertThat(begin("alma")).isInstanceOf(IdempotentResponses.Begun.class);

        assertThat(responses.begin(third, "asked")).isInstanceOf(IdempotentResponses.Kept.class);
        assertThat(responses.begin(others, "asked")).isInstanceOf(IdempotentResponses.Kept.class);
        assertThat(responses.begin(first, "asked")).isInstanceOf(IdempotentResponses.Begun.class);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void one_person_cannot_use_up_the_total_quota() {
        responses = responses(3 * IdempotencyStore.MIN_BYTES, 6 * IdempotencyStore.MIN_BYTES);
        for (int i = 0; i < 50; i++) {
            kept("alma");
        }

        assertThat(begin("bruno")).isInstanceOf(IdempotentResponses.Begun.class);
    }

    @Test
    void if_the_store_is_full_a_request_runs_without_a_stored_response() {
        for (int i = 0; i < 5; i++) {
            assertThat(begin("person " + i)).isInstanceOf(IdempotentResponses.Begun.class);
        }

        assertThat(begin("one more")).isEqualTo(new IdempotentResponses.Unkept());
        assertThat(meters.counter("artist.agent.idempotency.unkept").count()).isEqualTo(1);
    }

    @Test
    void a_repeat_gets_its_first_response_even_if_the_store_is_full() {
        IdempotencyKey key = kept("alma");
        while (begin("somebody") instanceof IdempotentResponses.Begun) {
            // until the store is full
        }

        assertThat(responses.begin(key, "asked"))
                .isEqualTo(new IdempotentResponses.Kept(new StoredResponse(201, Map.of("Location", "/x"), BODY)));
    }

    @Test
    void space_is_free_again_after_a_day() {
        while (begin("alma") instanceof IdempotentResponses.Begun) {
            // until the store is full
        }
        now = now.plus(Duration.ofHours(26));

        assertThat(begin("alma")).isInstanceOf(IdempotentResponses.Begun.class);
    }

    @Test
    void the_index_of_a_persons_responses_does_not_grow_from_day_to_day() {
        responses = responses(1_000_000, 1_000_000);
        for (int day = 0; day < 5; day++) {
            for (int i = 0; i < 3; i++) {
                kept("alma");
            }
            now = now.plus(Duration.ofHours(26));
        }
        kept("alma");

        assertThat(redis.getKeys().getKeysStreamByPattern("idempotency-kept*"))
                .singleElement()
                .satisfies(list -> assertThat(redis.getList(list).size()).isEqualTo(1));
    }

    @Test
    void a_failed_request_uses_no_space() {
        for (int i = 0; i < 10; i++) {
            responses.forget((IdempotentResponses.Begun) begin("alma"));
        }

        assertThat(begin("alma")).isInstanceOf(IdempotentResponses.Begun.class);
    }

    @Test
    void a_request_that_outlived_its_claim_changes_nothing_about_the_request_that_claimed_the_key_after_it() {
        responses = responses(1_000_000, 1_000_000);
        IdempotencyKey key = key("alma");
        IdempotentResponses.Begun slow = (IdempotentResponses.Begun) responses.begin(key, "asked");
        expireClaims();
        IdempotentResponses.Begun repeat = (IdempotentResponses.Begun) responses.begin(key, "asked");

        responses.forget(slow);
        assertThat(responses.begin(key, "asked")).isEqualTo(new IdempotentResponses.Running());
        assertThat(used()).isEqualTo(IdempotencyStore.MIN_BYTES);

        StoredResponse answer = new StoredResponse(201, Map.of("Location", "/x"), BODY);
        responses.keep(repeat, answer);
        responses.keep(slow, new StoredResponse(409, Map.of(), "{}"));
        assertThat(responses.begin(key, "asked")).isEqualTo(new IdempotentResponses.Kept(answer));
    }

    @Test
    void the_response_of_a_request_that_outlived_its_claim_is_stored_if_there_was_no_repeat() {
        IdempotencyKey key = key("alma");
        IdempotentResponses.Begun slow = (IdempotentResponses.Begun) responses.begin(key, "asked");
        expireClaims();
        StoredResponse answer = new StoredResponse(201, Map.of("Location", "/x"), BODY);
        responses.keep(slow, answer);

        assertThat(responses.begin(key, "asked")).isEqualTo(new IdempotentResponses.Kept(answer));
    }

    @Test
    void a_quota_counts_bytes_and_not_characters() {
        responses = responses(1_000_000, 1_000_000);
        IdempotentResponses.Begun first = (IdempotentResponses.Begun) responses.begin(key("alma"), "asked");
        responses.keep(first, new StoredResponse(201, Map.of(), "\"" + "語".repeat(2_000) + "\""));

        assertThat(used()).isGreaterThan(6_000);
    }

    private void expireClaims() {
        redis.getKeys().deleteByPattern("idempotency:*");
    }

    private long used() {
        return redis.<String, String>getMap("idempotency-used:{keys}", StringCodec.INSTANCE).values().stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    @Test
    void a_large_refusal_is_not_stored_and_frees_its_key() {
        responses = responses(1_000_000_000, 1_000_000_000);
        IdempotencyKey key = key("alma");
        IdempotentResponses.Begun first = (IdempotentResponses.Begun) responses.begin(key, "asked");
        responses.keep(first, new StoredResponse(400, Map.of(), "x".repeat(1_000_000)));

        assertThat(responses.begin(key, "asked")).isInstanceOf(IdempotentResponses.Begun.class);
    }

    @Test
    void only_the_headers_of_a_long_response_are_stored() {
        responses = responses(1_000_000_000, 1_000_000_000);
        IdempotencyKey key = key("alma");
        IdempotentResponses.Begun first = (IdempotentResponses.Begun) responses.begin(key, "asked");
        responses.keep(first, new StoredResponse(201, Map.of("Location", "/x"), "x".repeat(1_000_000)));

        assertThat(responses.begin(key, "asked"))
                .isEqualTo(new IdempotentResponses.Kept(new StoredResponse(201, Map.of("Location", "/x"), "")));
    }

    private IdempotencyKey kept(String person) {
        IdempotencyKey key = key(person);
        IdempotentResponses.Begun begun = (IdempotentResponses.Begun) responses.begin(key, "asked");
        responses.keep(begun, new StoredResponse(201, Map.of("Location", "/x"), BODY));
        return key;
    }

    private IdempotentResponses.Known begin(String person) {
        return responses.begin(key(person), "asked");
    }

    private static IdempotencyKey key(String person) {
        return IdempotencyKey.of(person, UUID.randomUUID().toString());
    }

    private IdempotentResponses responses(long ofPerson, long all) {
        IdempotencySettings settings =
                new IdempotencySettings(Duration.ofMinutes(1), DataSize.ofBytes(ofPerson), DataSize.ofBytes(all));
        return new IdempotentResponses(
                new IdempotencyStore(redis, settings, new MovingClock()), json, new SecureRandom(), meters);
    }

    private final class MovingClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
