package io.artistagent.query.pictures;

import io.artistagent.domain.Unknown;

/** The picture does not exist, or not in this size. */
final class UnknownPicture extends Unknown {

    UnknownPicture() {
        super("This picture does not exist.");
    }
}
