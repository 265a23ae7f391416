package io.artistagent.command.imports.files;

import java.io.IOException;

/** Signals that the upload was interrupted. The file itself may be valid and can be sent again. */
public final class UploadBroken extends IOException {

    private static final long serialVersionUID = 1L;

    UploadBroken(IOException cause) {
        super("The upload was interrupted", cause);
    }
}
