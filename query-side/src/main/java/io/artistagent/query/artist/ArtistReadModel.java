package io.artistagent.query.artist;

import static com.mongodb.client.model.Filters.eq;

import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.domain.artist.ArtistDescribed;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistPageClosed;
import io.artistagent.domain.artist.ArtistPageOpened;
import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.artist.ArtistPictureRemoved;
import io.artistagent.domain.artist.ArtistProfileChanged;
import io.artistagent.domain.artist.ArtistRegistered;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.artist.ArtistUnblocked;
import io.artistagent.domain.artist.Bio;
import io.artistagent.domain.artist.Contact;
import io.artistagent.domain.artist.StageName;
import io.artistagent.domain.consent.ProcessingRestricted;
import io.artistagent.domain.consent.RestrictionLifted;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.query.documents.DocumentCollection;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Keeps one document for each artist, one for each pair of artists of which one has blocked the other, and one for each person whose data
 * must not be used.
 */
@Component
public final class ArtistReadModel implements ReadModel {

    static final String NAME = "artists";

    private final DocumentCollection artists;
    private final DocumentCollection blocks;
    private final DocumentCollection restrictions;

    ArtistReadModel(
            @Qualifier(ArtistConfiguration.ARTISTS) DocumentCollection artists,
            @Qualifier(ArtistConfiguration.BLOCKS) DocumentCollection blocks,
            @Qualifier(ArtistConfiguration.RESTRICTIONS) DocumentCollection restrictions) {
        this.artists = artists;
        this.blocks = blocks;
        this.restrictions = restrictions;
    }

    @EventHandler
    void on(ArtistRegistered event, @SequenceNumber long version, @Timestamp Instant at) {
        Document document = fieldsOf(event)
                .append("owner", event.owner().toString())
                .append("status", ArtistStatus.ACTIVE.name())
                .append("registeredAt", at)
                .append("changedAt", at);
        artists.create(event.artistId().toString(), version, document);
    }

    @EventHandler
    void on(ArtistProfileChanged event, @SequenceNumber long version, @Timestamp Instant at) {
        change(event.artistId(), version, at, fieldsOf(event));
    }

    @EventHandler
    void on(ArtistPictureChanged event, @SequenceNumber long version, @Timestamp Instant at) {
        String picture = event.picture().pictureId().toString();
        change(event.artistId(), version, at, new Document("picture", picture));
    }

    @EventHandler
    void on(ArtistPictureRemoved event, @SequenceNumber long version, @Timestamp Instant at) {
        change(event.artistId(), version, at, new Document("picture", null));
    }

    @EventHandler
    void on(ArtistPageOpened event, @SequenceNumber long version, @Timestamp Instant at) {
        io.artistagent.domain.artist.PublicPage page = event.page();
        change(
                event.artistId(),
                version,
                at,
                new Document(
                        "publicPage",
                        new Document("indexed", page.indexed())
                                .append("releases", page.releases())
                                .append("links", page.links())
                                .append("figures", page.figures())));
    }

    @EventHandler
    void on(ArtistPageClosed event, @SequenceNumber long version, @Timestamp Instant at) {
        change(event.artistId(), version, at, new Document("publicPage", null));
    }

    @EventHandler
    void on(ArtistRetired event, @SequenceNumber long version, @Timestamp Instant at) {
        change(event.artistId(), version, at, new Document("status", ArtistStatus.RETIRED.name()));
    }

    @EventHandler
    void on(ArtistBlocked event, @SequenceNumber long version, @Timestamp Instant at) {
        String id = pair(event.artistId(), event.blockedArtistId());
        blocks.create(
                id,
                version,
                new Document("artistId", event.artistId().toString())
                        .append("blockedArtistId", event.blockedArtistId().toString())
                        .append("blocked", true)
                        .append("at", at));
        // The document may exist from an earlier block that has been lifted
        blocks.change(id, version, new Document("blocked", true).append("at", at));
        raiseVersion(event.artistId(), version);
    }

    @EventHandler
    void on(ArtistUnblocked event, @SequenceNumber long version) {
        blocks.change(pair(event.artistId(), event.unblockedArtistId()), version, new Document("blocked", false));
        raiseVersion(event.artistId(), version);
    }

    @EventHandler
    void on(ProcessingRestricted event, @SequenceNumber long version) {
        Document inForce = new Document("inForce", true);
        restrictions.create(event.person().toString(), version, inForce);
        // The document may exist from an earlier restriction that has been lifted
        restrictions.change(event.person().toString(), version, inForce);
    }

    @EventHandler
    void on(RestrictionLifted event, @SequenceNumber long version) {
        restrictions.change(event.person().toString(), version, new Document("inForce", false));
    }

    @EventHandler
    void on(PersonErased event) {
        artists.forget(
                eq("owner", event.person().toString()),
                new Document("stageName", null)
                        .append(ArtistConfiguration.BEGINNINGS, List.of())
                        .append(ArtistConfiguration.RUNS, List.of())
                        .append("bio", null)
                        .append("links", List.of())
                        .append("picture", null)
                        .append("publicPage", null)
                        .append("legalName", null)
                        .append("email", null)
                        .append("status", ArtistStatus.RETIRED.name()));
    }

    private void change(ArtistId artist, long version, Instant at, Document fields) {
        artists.change(artist.toString(), version, fields.append("changedAt", at));
    }

    /** Raises only the version: a block changes nothing that other users see, not even the time of the last change. */
    private void raiseVersion(ArtistId artist, long version) {
        artists.change(artist.toString(), version, new Document());
    }

    /** Returns the id of the document that stores whether one artist blocks another. */
    static String pair(ArtistId artist, ArtistId blocked) {
        return artist + "/" + blocked;
    }

    private static Document fieldsOf(ArtistDescribed event) {
        Contact contact = event.contact().orElse(Contact.NONE);
        SearchWords words =
                event.stageName().map(name -> SearchWords.of(name.value())).orElse(SearchWords.NONE);
        return new Document("stageName", event.stageName().map(StageName::value).orNull())
                .append(ArtistConfiguration.BEGINNINGS, List.copyOf(words.beginnings()))
                .append(ArtistConfiguration.RUNS, List.copyOf(words.runs()))
                .append("country", event.country().code())
                .append("genres", event.genres().stream().map(Object::toString).toList())
                .append(
                        "bio",
                        event.bio() == null ? null : event.bio().map(Bio::value).orNull())
                .append(
                        "links",
                        event.links().orElse(List.of()).stream()
                                .map(Object::toString)
                                .toList())
                .append(
                        "lookingFor",
                        event.lookingFor().stream().map(Enum::name).toList())
                .append(
                        "legalName",
                        contact.legalName() == null ? null : contact.legalName().name())
                .append(
                        "email",
                        contact.email() == null ? null : contact.email().address());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<DocumentCollection> stores() {
        return List.of(artists, blocks, restrictions);
    }

    @Override
    public int shape() {
        return 2;
    }
}
