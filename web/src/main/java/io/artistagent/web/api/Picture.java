package io.artistagent.web.api;

/**
 * A portrait or a cover.
 *
 * @param id changes with the picture
 */
public record Picture(String id) {}
