package io.artistagent.command.pictures;

import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.artist.ArtistPictureRemoved;
import io.artistagent.domain.catalogue.ReleaseCoverChanged;
import io.artistagent.domain.catalogue.ReleaseCoverRemoved;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.pictures.PictureStore;
import io.artistagent.eventlog.projection.Automation;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Deletes pictures that are no longer shown because they were replaced or removed or their owner was erased. It follows the log and
 * therefore misses none.
 */
@Component
class WhenAPictureIsReplaced implements Automation {

    private final PictureStore store;

    WhenAPictureIsReplaced(PictureStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "pictures";
    }

    @EventHandler
    void on(ArtistPictureChanged event) {
        store.markPublished(event.picture().pictureId(), event.artistId().value());
    }

    @EventHandler
    void on(ArtistPictureRemoved event) {
        store.removeAllShownBy(event.artistId().value());
    }

    @EventHandler
    void on(ReleaseCoverChanged event) {
        store.markPublished(event.picture().pictureId(), event.releaseId().value());
    }

    @EventHandler
    void on(ReleaseCoverRemoved event) {
        store.removeAllShownBy(event.releaseId().value());
    }

    @EventHandler
    void on(PersonErased event) {
        store.removeAllOf(event.person());
    }
}
