package io.artistagent.demo;

import java.time.LocalDate;

/** Idempotency keys: each item of a demo has the same key in every run. */
record IdempotencyKeys(long seed, LocalDate end) {

    String of(String what, int number) {
        return "demo/%d/%s/%s/%d".formatted(seed, end, what, number);
    }

    String of(String what, int number, int step) {
        return of(what, number) + "/" + step;
    }
}
