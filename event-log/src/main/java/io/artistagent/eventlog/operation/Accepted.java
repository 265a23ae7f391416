package io.artistagent.eventlog.operation;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The response to an operator who has started work that takes long: status 202, and the work as it is now.
 *
 * @param path the address that shows the progress, below that of all operations endpoints
 * @param work the body of the response
 */
public record Accepted<T>(String path, @JsonValue T work) {}
