package io.artistagent.eventlog.configuration;

/**
 * The required implementation of a part of the framework.
 *
 * @param part the type of the part, for example the token store
 * @param implementation the class that every bean of this type must have
 */
public record RequiredImplementation(Class<?> part, Class<?> implementation) {}
