package io.artistagent.web.frame;

/**
 * A portrait or a cover.
 *
 * @param id the version of the picture
 */
public record Picture(String id) {}
