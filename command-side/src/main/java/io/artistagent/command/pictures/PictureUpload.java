package io.artistagent.command.pictures;

import io.artistagent.api.InvalidFields;
import io.artistagent.command.http.NewId;
import io.artistagent.command.pictures.image.PictureRefused;
import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.pictures.Picture;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.eventlog.pictures.PictureStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Receives a picture, stores it and sends the command that shows it. The picture is deleted if the command fails. */
@Component
class PictureUpload {

    private static final Logger LOG = LoggerFactory.getLogger(PictureUpload.class);

    private final PictureWorkers work;
    private final PictureStore store;
    private final UploadSlots slots;
    private final long most;

    PictureUpload(PictureWorkers work, PictureStore store, UploadSlots slots, PictureSettings settings) {
        this.work = work;
        this.store = store;
        this.slots = slots;
        this.most = settings.maxUpload().toBytes();
    }

    /**
     * Stores the picture of a request and sends the command that shows it.
     *
     * @param newId the id of the picture
     * @param shownBy the artist or release that shows the picture
     * @param allow rejects an unauthorised caller before the file is read and decoded
     * @param show sends the command
     * @param isShown checks in the log whether the picture is shown
     */
    <T> T take(
            HttpServletRequest request,
            NewId newId,
            PersonId owner,
            UUID shownBy,
            Runnable allow,
            Function<Picture, T> show,
            Predicate<PictureId> isShown) {
        Picture picture = store.store(new PictureId(newId.value()), owner, shownBy, scaled(request, owner, allow));
        try {
            return show.apply(picture);
        } catch (RuntimeException refused) {
            discardUnlessShown(picture.pictureId(), isShown);
            throw refused;
        }
    }

    private Map<Integer, byte[]> scaled(HttpServletRequest request, PersonId owner, Runnable allow) {
        try {
            allow.run();
            slots.take(owner);
        } catch (RuntimeException refused) {
            PictureBody.drain(request, most);
            throw refused;
        }
        try {
            return work.sizesOf(PictureBody.read(request, most));
        } catch (PictureRefused | InvalidFields refused) {
            PictureBody.drain(request, most);
            throw refused;
        } finally {
            slots.giveBack(owner);
        }
    }

    /**
     * Deletes a picture unless its event was stored before the command failed. If the log is unavailable, the picture is left to the sweep.
     */
    private void discardUnlessShown(PictureId id, Predicate<PictureId> isShown) {
        try {
            if (!isShown.test(id)) {
                store.discard(id);
            }
        } catch (RuntimeException unavailable) {
            LOG.warn(
                    "Cannot check in the log whether a picture is shown; the hourly sweep deletes it if it is not",
                    LoggedFailure.of(unavailable));
        }
    }
}
