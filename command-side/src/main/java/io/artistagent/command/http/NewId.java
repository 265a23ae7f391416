package io.artistagent.command.http;

import java.util.UUID;

/**
 * The id of what a request makes. A controller takes it as an argument.
 *
 * @param value the id itself
 * @param repeatable whether a repeat of the request gets the same id, because it has an {@code Idempotency-Key}
 */
public record NewId(UUID value, boolean repeatable) {}
