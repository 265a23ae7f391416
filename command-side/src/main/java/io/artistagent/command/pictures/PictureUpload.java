package io.artistagent.command.pictures;

import io.artistagent.command.http.NewId;
import io.artistagent.command.pictures.image.PictureRefused;
import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.pictures.Picture;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.eventlog.pictures.PictureStore;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a picture in, stores it, and has it shown. One that no command shows is not kept. */
@Component
class PictureUpload {

    private static final Logger LOG = LoggerFactory.getLogger(PictureUpload.class);

    private final PictureWork work;
    private final PictureStore store;
    private final UploadSlots slots;
    private final long most;

    PictureUpload(PictureWork work, PictureStore store, UploadSlots slots, PictureSettings settings) {
        this.work = work;
        this.store = store;
        this.slots = slots;
        this.most = settings.maxUpload().toBytes();
    }

    /**
     * Takes in the picture of a request.
     *
     * @param newId the id that the picture gets
     * @param shownBy the artist or release that is to show it
     * @param allow refuses a caller before their file is read and worked on
     * @param show sends the command
     * @param isShown asks the log whether the picture is shown
     */
    <T> T take(
            HttpServletRequest request,
            NewId newId,
            PersonId owner,
            UUID shownBy,
            Runnable allow,
            Function<Picture, T> show,
            Predicate<PictureId> isShown)
            throws IOException {
        var picture = store.store(new PictureId(newId.value()), owner, shownBy, scaled(request, owner, allow));
        try {
            return show.apply(picture);
        } catch (RuntimeException refused) {
            discardUnlessShown(picture.pictureId(), isShown);
            throw refused;
        }
    }

    private Map<Integer, byte[]> scaled(HttpServletRequest request, PersonId owner, Runnable allow) throws IOException {
        try {
            allow.run();
            slots.take(owner);
        } catch (RuntimeException refused) {
            PictureBody.drain(request, most);
            throw refused;
        }
        try {
            return work.sizesOf(PictureBody.read(request, most));
        } catch (PictureRefused refused) {
            PictureBody.drain(request, most);
            throw refused;
        } finally {
            slots.giveBack(owner);
        }
    }

    /** A command may fail after its event was stored. Where the log cannot be asked, the picture is left to the sweep. */
    private void discardUnlessShown(PictureId id, Predicate<PictureId> isShown) {
        try {
            if (!isShown.test(id)) {
                store.discard(id);
            }
        } catch (RuntimeException away) {
            LOG.warn("A picture that may not be shown is left to the sweep", LoggedFailure.of(away));
        }
    }
}
