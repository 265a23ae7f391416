package io.artistagent.domain;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.artist.Blocks;
import io.artistagent.domain.artist.Standing;
import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.Isrcs;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.Releases;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Tracks;
import io.artistagent.domain.catalogue.Upc;
import io.artistagent.domain.catalogue.Upcs;
import io.artistagent.domain.imports.FileClaim;
import io.artistagent.domain.imports.Fingerprints;
import io.artistagent.domain.imports.ImportId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In-memory versions of the services that aggregates use. Alma, Bruno and Cleo exist and are active. */
public final class InMemoryServices implements Artists, Tracks, Releases, Isrcs, Upcs, Blocks, Fingerprints {

    private final Map<ArtistId, Standing> artists = new HashMap<>();
    private final Map<TrackId, ArtistId> tracks = new HashMap<>();
    private final Set<TrackId> published = new HashSet<>();
    private final Map<ReleaseId, ArtistId> releases = new HashMap<>();
    private final Map<List<Record>, TrackId> isrcs = new HashMap<>();
    private final Map<List<Record>, ReleaseId> upcs = new HashMap<>();
    private final Map<TrackId, Title> titles = new HashMap<>();
    private final Map<List<ArtistId>, List<PersonId>> blocks = new HashMap<>();
    private final Map<FileClaim, ImportId> files = new HashMap<>();

    public InMemoryServices() {
        registers(Cast.ALMAS_OWNER, Cast.ALMA);
        registers(Cast.BRUNOS_OWNER, Cast.BRUNO);
        registers(Cast.CLEOS_OWNER, Cast.CLEO);
    }

    public void registers(PersonId owner, ArtistId artist) {
        artists.put(artist, new Standing(true, owner));
    }

    public void retires(ArtistId artist) {
        artists.computeIfPresent(artist, (same, standing) -> new Standing(false, standing.owner()));
    }

    public void blocks(ArtistId artist, ArtistId blocked) {
        enter(artist, artists.get(artist).owner(), blocked, artists.get(blocked).owner());
    }

    public void owns(ArtistId artist, TrackId track) {
        tracks.put(track, artist);
    }

    public void calls(TrackId track, String title) {
        titles.put(track, new Title(title));
    }

    public void publishes(TrackId track) {
        published.add(track);
    }

    public void owns(ArtistId artist, ReleaseId release) {
        releases.put(release, artist);
    }

    /** Returns the track that has the code in an artist's catalogue, if any. */
    public Optional<TrackId> holderOf(ArtistId artist, Isrc isrc) {
        return Optional.ofNullable(isrcs.get(List.of(artist, isrc)));
    }

    /** Returns the release that has the code in an artist's catalogue, if any. */
    public Optional<ReleaseId> holderOf(ArtistId artist, Upc upc) {
        return Optional.ofNullable(upcs.get(List.of(artist, upc)));
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
    public Optional<Title> titleOf(TrackId trackId) {
        return Optional.ofNullable(titles.get(trackId));
    }

    @Override
    public void enter(ArtistId artist, PersonId owner, ArtistId blocked, PersonId blockedOwner) {
        blocks.put(List.of(artist, blocked), List.of(owner, blockedOwner));
    }

    @Override
    public void remove(ArtistId artist, ArtistId blocked) {
        blocks.remove(List.of(artist, blocked));
    }

    @Override
    public boolean mayReach(PersonId from, PersonId to) {
        return !blocks.containsValue(List.of(to, from));
    }

    @Override
    public boolean hasBlocked(PersonId person, ArtistId other) {
        return blocks.entrySet().stream()
                .anyMatch(block -> block.getValue().getFirst().equals(person)
                        && block.getKey().getLast().equals(other));
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
    public TrackId claim(ArtistId artistId, Isrc isrc, TrackId trackId) {
        return isrcs.computeIfAbsent(List.of(artistId, isrc), free -> trackId);
    }

    @Override
    public void release(ArtistId artistId, Isrc isrc, TrackId trackId) {
        isrcs.remove(List.of(artistId, isrc), trackId);
    }

    @Override
    public ReleaseId claim(ArtistId artistId, Upc upc, ReleaseId releaseId) {
        return upcs.computeIfAbsent(List.of(artistId, upc), free -> releaseId);
    }

    @Override
    public void release(ArtistId artistId, Upc upc, ReleaseId releaseId) {
        upcs.remove(List.of(artistId, upc), releaseId);
    }

    @Override
    public boolean claim(FileClaim file, ImportId importId) {
        return importId.equals(files.computeIfAbsent(file, free -> importId));
    }

    @Override
    public void release(ImportId importId) {
        files.values().removeIf(importId::equals);
    }
}
