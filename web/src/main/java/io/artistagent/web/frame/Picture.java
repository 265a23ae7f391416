package io.artistagent.web.frame;

/**
 * A portrait or a cover.
 *
 * @param id changes with the picture
 */
public record Picture(String id) {}
