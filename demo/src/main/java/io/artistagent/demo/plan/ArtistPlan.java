package io.artistagent.demo.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * An artist.
 *
 * @param number starts at 0; the first artist is Alma Lorenz, the second Bruno Sander
 * @param person the demo user who owns the artist
 * @param city the city where they live, which the bio may mention
 * @param language the language of lyrics that are not in English
 * @param legalName the fictional legal name of the artist
 * @param reach the streams of all tracks on a typical day of the year
 * @param loose the tracks without a release
 */
public record ArtistPlan(
        int number,
        String person,
        String stageName,
        String country,
        String city,
        String language,
        GenreFamily sound,
        List<String> genres,
        String bio,
        List<String> links,
        List<String> lookingFor,
        String legalName,
        double reach,
        List<ReleasePlan> releases,
        List<TrackPlan> loose) {

    ArtistPlan with(List<ReleasePlan> itsReleases, List<TrackPlan> looseTracks) {
        return new ArtistPlan(
                number,
                person,
                stageName,
                country,
                city,
                language,
                sound,
                genres,
                bio,
                links,
                lookingFor,
                legalName,
                reach,
                itsReleases,
                looseTracks);
    }

    /** Returns all tracks, starting with those of releases. */
    public List<TrackPlan> tracks() {
        return Stream.concat(releases.stream().flatMap(release -> release.tracks().stream()), loose.stream())
                .toList();
    }
}
