package io.artistagent.diagnostics;

/**
 * A server that the system depends on. Modules that use the same server describe it with the same words, so that its outage is reported
 * once.
 *
 * @param label the server's name at the beginning of a sentence
 * @param health the name of the health contributor that tells whether the server answers
 */
public record Server(String label, String health) {}
