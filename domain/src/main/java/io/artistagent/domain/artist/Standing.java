package io.artistagent.domain.artist;

import io.artistagent.domain.PersonId;

/**
 * The data of an artist that other aggregates may use.
 *
 * @param active whether the artist can act and be asked: not retired, and the owner not erased
 * @param owner the person who owns the artist
 */
public record Standing(boolean active, PersonId owner) {}
