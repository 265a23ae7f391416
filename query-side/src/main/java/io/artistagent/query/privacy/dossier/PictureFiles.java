package io.artistagent.query.privacy.dossier;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.eventlog.pictures.PictureStore;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Adds the pictures that a person uploaded to an archive: the current portraits and covers, in the largest size that is stored. */
@Component
final class PictureFiles {

    private static final int LARGEST = 640;

    private static final List<String> TYPES =
            List.of("ArtistPictureChanged", "ArtistPictureRemoved", "ReleaseCoverChanged", "ReleaseCoverRemoved");

    private final PersonEvents events;
    private final PictureStore store;

    PictureFiles(PersonEvents events, PictureStore store) {
        this.events = events;
        this.store = store;
    }

    void write(PersonId person, PersonEvents.Found found, ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, PictureId> picture : current(person, found).entrySet()) {
            Optional<byte[]> content = store.find(picture.getValue(), LARGEST);
            if (content.isPresent()) {
                zip.putNextEntry(new ZipEntry("pictures/" + picture.getKey() + ".jpg"));
                zip.write(content.get());
                zip.closeEntry();
            }
        }
    }

    /** Returns the picture of each artist and release by its name in the archive. */
    private Map<String, PictureId> current(PersonId person, PersonEvents.Found found) {
        Map<String, PictureId> current = new LinkedHashMap<>();
        events.read(person, found.of(TYPES), event -> {
            String shownBy = event.type().startsWith("Release")
                    ? "release-" + event.payload().path("releaseId").asString()
                    : "artist-" + event.payload().path("artistId").asString();
            String picture = event.payload().at("/picture/pictureId").asString("");
            if (picture.isEmpty()) {
                current.remove(shownBy);
            } else {
                current.put(shownBy, PictureId.of(picture));
            }
        });
        return current;
    }
}
