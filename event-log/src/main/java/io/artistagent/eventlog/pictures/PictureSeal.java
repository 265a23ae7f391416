package io.artistagent.eventlog.pictures;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.eventlog.privacy.SubjectKeys;
import org.jspecify.annotations.Nullable;

/** Seals pictures with the key of their owner. A sealed picture is bound to its id and its size. Without keys, pictures are not sealed. */
record PictureSeal(@Nullable SubjectKeys keys) {

    boolean seals() {
        return keys != null;
    }

    /** @throws io.artistagent.domain.RuleBroken if the person was erased */
    byte[] seal(PictureId id, PersonId owner, int size, byte[] content) {
        return keys == null
                ? content
                : keys.sealing(id.toString(), owner.value())
                        .seal(place(size), content)
                        .getBytes(US_ASCII);
    }

    /** The picture, or null if the person was erased or there are no keys. */
    byte @Nullable [] open(PictureId id, PersonId owner, int size, byte[] sealed) {
        return keys == null
                ? null
                : keys.opening(id.toString(), owner.value()).open(place(size), new String(sealed, US_ASCII));
    }

    private static String place(int size) {
        return "/sizes/" + size;
    }
}
