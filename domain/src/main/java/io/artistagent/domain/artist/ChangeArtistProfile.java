package io.artistagent.domain.artist;

import io.artistagent.domain.Change;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Change parts of the profile. The other parts stay unchanged. */
public record ChangeArtistProfile(
        @TargetAggregateIdentifier ArtistId artistId,
        @TargetAggregateVersion @Nullable Long version,
        Change<StageName> stageName,
        Change<Country> country,
        Change<List<Genre>> genres,
        Change<Bio> bio,
        Change<List<Link>> links,
        Change<List<Skill>> lookingFor,
        Change<LegalName> legalName,
        Change<Email> email)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }

    Profile over(Profile now) {
        return new Profile(
                stageName.overRequired(now.stageName()),
                country.overRequired(now.country()),
                genres.overRequired(now.genres()),
                bio.over(now.bio()),
                links.overRequired(now.links()),
                lookingFor.overRequired(now.lookingFor()),
                new Contact(
                        legalName.over(now.contact().legalName()),
                        email.over(now.contact().email())));
    }
}
