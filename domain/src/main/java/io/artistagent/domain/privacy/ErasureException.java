package io.artistagent.domain.privacy;

/**
 * Something that an erasure left.
 *
 * @param what what is left
 * @param why why it is left, or why it can be read by nobody
 */
public record ErasureException(String what, String why) {}
