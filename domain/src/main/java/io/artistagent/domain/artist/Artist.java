package io.artistagent.domain.artist;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.pictures.PictureId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An artist: registered, changed and eventually retired by the person who owns it. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event sets the fields
public final class Artist {

    @AggregateIdentifier
    private ArtistId id;

    @DataSubject
    private PersonId owner;

    private Personal<Profile> profile;
    private boolean active;
    private @Nullable PictureId picture;
    private @Nullable PublicPage page;
    private Set<ArtistId> blocked = new HashSet<>(); // not final, so that a snapshot can restore it

    @CommandHandler
    Artist(RegisterArtist command) {
        apply(ArtistRegistered.of(command.artistId(), command.owner(), command.profile()));
    }

    @CommandHandler
    void decide(ChangeArtistProfile command) {
        new OnlyAnActiveArtistActs(active).check();
        new NobodyChangesAnErasedProfile(profile).check();
        Personal<Profile> changed = profile.map(command::over);
        if (!changed.equals(profile)) {
            changed.ifKnown(whole -> apply(ArtistProfileChanged.of(id, owner, whole)));
        }
    }

    @CommandHandler
    void decide(ChangeArtistPicture command) {
        new OnlyAnActiveArtistActs(active).check();
        new NobodyChangesAnErasedProfile(profile).check();
        apply(new ArtistPictureChanged(id, command.picture()));
    }

    @CommandHandler
    void decide(RemoveArtistPicture command) {
        if (picture != null) {
            apply(new ArtistPictureRemoved(id));
        }
    }

    @CommandHandler
    void decide(OpenArtistPage command) {
        new OnlyAnActiveArtistActs(active).check();
        new NobodyChangesAnErasedProfile(profile).check();
        if (!command.page().equals(page)) {
            apply(new ArtistPageOpened(id, command.page()));
        }
    }

    @CommandHandler
    void decide(CloseArtistPage command) {
        if (page != null) {
            apply(new ArtistPageClosed(id));
        }
    }

    @CommandHandler
    void decide(RetireArtist command) {
        new OnlyAnActiveArtistActs(active).check();
        apply(new ArtistRetired(id));
    }

    @CommandHandler
    void decide(BlockArtist command, Artists artists, Blocks blocks) {
        if (blocked.contains(command.blockedArtistId())) {
            return;
        }
        Standing other = artists.find(command.blockedArtistId()).orElseThrow(UnknownArtist::new);
        new NobodyBlocksThemselves(owner, other.owner()).check();
        new AnArtistBlocksAtMostTenThousandOthers(blocked.size()).check();
        blocks.enter(id, owner, command.blockedArtistId(), other.owner());
        apply(new ArtistBlocked(id, command.blockedArtistId()));
    }

    @CommandHandler
    void decide(UnblockArtist command, Blocks blocks) {
        if (blocked.contains(command.unblockedArtistId())) {
            blocks.remove(id, command.unblockedArtistId());
            apply(new ArtistUnblocked(id, command.unblockedArtistId()));
        }
    }

    @EventSourcingHandler
    void evolve(ArtistRegistered event) {
        id = event.artistId();
        owner = event.owner();
        profile = event.profile();
        active = true;
    }

    @EventSourcingHandler
    void evolve(ArtistProfileChanged event) {
        profile = event.profile();
    }

    @EventSourcingHandler
    void evolve(ArtistPictureChanged event) {
        picture = event.picture().pictureId();
    }

    @EventSourcingHandler
    void evolve(ArtistPictureRemoved event) {
        picture = null;
    }

    @EventSourcingHandler
    void evolve(ArtistPageOpened event) {
        page = event.page();
    }

    @EventSourcingHandler
    void evolve(ArtistPageClosed event) {
        page = null;
    }

    @EventSourcingHandler
    void evolve(ArtistRetired event) {
        active = false;
    }

    @EventSourcingHandler
    void evolve(ArtistBlocked event) {
        blocked.add(event.blockedArtistId());
    }

    @EventSourcingHandler
    void evolve(ArtistUnblocked event) {
        blocked.remove(event.unblockedArtistId());
    }

    /** Returns the person who owns the artist. */
    public PersonId owner() {
        return owner;
    }

    /** Returns the artist's current picture. */
    public Optional<PictureId> picture() {
        return Optional.ofNullable(picture);
    }

    /** Returns the data that other aggregates may use. */
    public Standing standing() {
        return new Standing(active && !profile.isErased(), owner);
    }

    Artist() {}
}
