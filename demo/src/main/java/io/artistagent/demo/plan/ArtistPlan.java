package io.artistagent.demo.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * An artist.
 *
 * @param number from 0; the first is Alma Lorenz, the second Bruno Sander
 * @param person the demo user who owns the artist
 * @param city where they live, which the bio may tell
 * @param language what they sing in when it is not English
 * @param legalName the made-up person behind the artist
 * @param reach streams on a usual day of this year, all tracks together
 * @param loose tracks without a release
 */
public record ArtistPlan(
        int number,
        String person,
        String stageName,
        String country,
        String city,
        String language,
        Sound sound,
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

    /** All tracks, those of releases first. */
    public List<TrackPlan> tracks() {
        return Stream.concat(releases.stream().flatMap(release -> release.tracks().stream()), loose.stream())
                .toList();
    }
}
