package io.artistagent.command.pictures;

import io.artistagent.api.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Signals that too many other pictures are being processed. The refused picture itself may be valid. */
final class TooManyPictures extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final String SECONDS = "5";

    TooManyPictures() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-many-pictures",
                        "Temporarily unavailable",
                        "Too many pictures are being processed. Nothing was stored. Send the picture again in a few seconds."),
                null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}
