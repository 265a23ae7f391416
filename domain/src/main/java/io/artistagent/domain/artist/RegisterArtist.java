package io.artistagent.domain.artist;

import io.artistagent.domain.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A person registers an artist and becomes its owner. */
public record RegisterArtist(@TargetAggregateIdentifier ArtistId artistId, PersonId owner, Profile profile) {}
