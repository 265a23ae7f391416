package io.artistagent.domain;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.artist.Standing;
import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.Isrcs;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.Releases;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Tracks;
import io.artistagent.domain.imports.Fingerprints;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportSubject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an aggregate under specification can ask of the rest of the house, in memory. Alma, Bruno and Cleo are there and active. */
public final class Neighbourhood implements Artists, Tracks, Releases, Isrcs, Fingerprints {

    private final Map<ArtistId, Standing> artists = new HashMap<>();
    private final Map<TrackId, ArtistId> tracks = new HashMap<>();
    private final Set<TrackId> published = new HashSet<>();
    private final Map<ReleaseId, ArtistId> releases = new HashMap<>();
    private final Map<Isrc, TrackId> isrcs = new HashMap<>();
    private final Map<String, ImportId> files = new HashMap<>();

    public Neighbourhood() {
        for (var artist : Set.of(Cast.ALMA, Cast.BRUNO, Cast.CLEO)) {
            artists.put(artist, new Standing(true, Set.of()));
        }
    }

    public void retires(ArtistId artist) {
        artists.put(artist, new Standing(false, Set.of()));
    }

    public void blocks(ArtistId artist, ArtistId blocked) {
        artists.put(artist, new Standing(true, Set.of(blocked)));
    }

    public void owns(ArtistId artist, TrackId track) {
        tracks.put(track, artist);
    }

    public void publishes(TrackId track) {
        published.add(track);
    }

    public void owns(ArtistId artist, ReleaseId release) {
        releases.put(release, artist);
    }

    /** The track that holds the code, if one does. */
    public Optional<TrackId> holderOf(Isrc isrc) {
        return Optional.ofNullable(isrcs.get(isrc));
    }

    @Override
    public Optional<Standing> find(ArtistId artistId) {
        return Optional.ofNullable(artists.get(artistId));
    }

    @Override
    public Optional<ArtistId> artistOf(TrackId trackId) {
        return Optional.ofNullable(tracks.get(trackId));
    }

    @Override
    public boolean isPublished(TrackId trackId) {
        return published.contains(trackId);
    }

    @Override
    public Optional<ArtistId> artistOf(ReleaseId releaseId) {
        return Optional.ofNullable(releases.get(releaseId));
    }

    @Override
    public boolean claim(Isrc isrc, TrackId trackId) {
        return trackId.equals(isrcs.computeIfAbsent(isrc, free -> trackId));
    }

    @Override
    public void release(Isrc isrc, TrackId trackId) {
        isrcs.remove(isrc, trackId);
    }

    @Override
    public boolean claim(PersonId owner, ImportSubject subject, String fingerprint, ImportId importId) {
        var file = owner + "|" + subject + "|" + fingerprint;
        return importId.equals(files.computeIfAbsent(file, free -> importId));
    }

    @Override
    public void release(ImportId importId) {
        files.values().removeIf(importId::equals);
    }
}
