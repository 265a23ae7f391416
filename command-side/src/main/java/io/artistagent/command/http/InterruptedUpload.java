package io.artistagent.command.http;

import io.artistagent.api.Problem;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** An upload ended before its file was complete. The file itself may be valid and can be sent again. */
public final class InterruptedUpload extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    public InterruptedUpload(IOException cause) {
        super(
                HttpStatus.BAD_REQUEST,
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "upload-broken",
                        "The upload was interrupted",
                        "The upload ended before the file was complete. Nothing has changed. Upload the file again."),
                cause);
    }
}
