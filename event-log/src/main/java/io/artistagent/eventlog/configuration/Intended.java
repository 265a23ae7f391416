package io.artistagent.eventlog.configuration;

/**
 * What a part of the framework is meant to be.
 *
 * @param part the kind of part, for example the token store
 * @param implementation what every bean of this kind has to be
 */
public record Intended(Class<?> part, Class<?> implementation) {}
