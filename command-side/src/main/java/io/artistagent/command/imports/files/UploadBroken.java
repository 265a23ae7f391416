package io.artistagent.command.imports.files;

import java.io.IOException;

/** The bytes stopped coming: no fault of the file, which may be sent again. */
public final class UploadBroken extends IOException {

    private static final long serialVersionUID = 1L;

    UploadBroken(IOException cause) {
        super("The upload was interrupted", cause);
    }
}
