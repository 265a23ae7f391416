package io.artistagent.domain.pictures;

/**
 * A reference to a picture that is stored outside the events.
 *
 * @param sha256 the SHA-256 of the stored bytes; they are sealed, so the hash reveals nothing about the picture
 * @param bytes the number of stored bytes
 */
public record Picture(PictureId pictureId, String sha256, long bytes) {}
