package io.artistagent.command.http;

import io.artistagent.api.InvalidFields;
import java.io.IOException;
import org.apache.commons.fileupload2.core.FileItemInputIterator;

/** Iterates over the parts of a multipart form. */
public final class FormParts {

    private FormParts() {}

    /**
     * Whether there is another part. This parses the part's headers, which come from the client and may be malformed.
     *
     * @throws InvalidFields if the headers cannot be read
     */
    public static boolean hasNext(FileItemInputIterator parts) throws IOException {
        try {
            return parts.hasNext();
        } catch (RuntimeException unreadable) {
            throw InvalidFields.of(
                    "", "The headers of a part cannot be read. Send its name and file name as browsers do.");
        }
    }
}
