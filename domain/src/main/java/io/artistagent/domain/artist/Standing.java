package io.artistagent.domain.artist;

import io.artistagent.domain.PersonId;

/**
 * What other aggregates may know of an artist.
 *
 * @param active whether the artist acts and can be asked: neither retired, nor left behind by a person who was erased
 * @param owner the person who acts for the artist
 */
public record Standing(boolean active, PersonId owner) {}
