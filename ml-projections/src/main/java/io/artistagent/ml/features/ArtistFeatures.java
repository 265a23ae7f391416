package io.artistagent.ml.features;

import io.artistagent.domain.artist.Skill;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an artist.
 *
 * @param stageName personal data of the owner, as is everything that a profile says
 * @param picture with which the artist is shown
 * @param profileGenres the genres of the profile, in the artist's order
 * @param genres genre to weight: 1 for a genre of the profile, plus its share of the published tracks
 * @param languages language to its share of the published tracks
 * @param lookingFor the skills the artist looks for
 * @param credits skill to the number of published tracks whose credits show it
 * @param monthlyListeners as reported or estimated from streams; null where nothing was reported
 * @param position the place in the log of the last event that changed them
 */
public record ArtistFeatures(
        UUID artistId,
        UUID ownerId,
        String stageName,
        @Nullable UUID picture,
        boolean active,
        String country,
        List<String> profileGenres,
        Map<String, Double> genres,
        Map<String, Double> languages,
        Set<Skill> lookingFor,
        Map<Skill, Integer> credits,
        @Nullable Long monthlyListeners,
        long position) {}
