package io.artistagent.ml.features;

import io.artistagent.domain.artist.Skill;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The features of an artist.
 *
 * @param stageName personal data of the owner, like the rest of the profile
 * @param picture the current portrait
 * @param active whether the artist may be suggested: not if retired, or if the owner's data must not be used
 * @param profileGenres the genres of the profile, in the artist's order
 * @param genres genre to weight: 1 for a genre of the profile, plus its share of the published tracks
 * @param languages language to its share of the published tracks
 * @param lookingFor the skills the artist looks for
 * @param credits skill to the number of published tracks with such a credit
 * @param monthlyListeners reported, or estimated from streams, for the artist's own matches; null if nothing was reported, or without the
 *     owner's consent
 * @param shownListeners the same for the matches of others, which needs a consent of its own
 * @param position the log position of the last event that affected the artist
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
        @Nullable Long shownListeners,
        long position) {}
