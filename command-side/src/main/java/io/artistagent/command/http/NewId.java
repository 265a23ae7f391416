package io.artistagent.command.http;

import java.util.UUID;

/**
 * The id of the item that a request creates. Controllers take it as an argument.
 *
 * @param value the id itself
 * @param repeatable whether a repeat of the request gets the same id because the request has an {@code Idempotency-Key}
 */
public record NewId(UUID value, boolean repeatable) {}
