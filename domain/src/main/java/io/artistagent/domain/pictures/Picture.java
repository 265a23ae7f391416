package io.artistagent.domain.pictures;

/**
 * A picture that is stored beside the log.
 *
 * @param sha256 of the bytes as they are stored, which is sealed: it tells nothing of what the picture shows
 * @param bytes how many these are
 */
public record Picture(PictureId pictureId, String sha256, long bytes) {}
