package io.artistagent.command.imports;

import io.artistagent.api.Problem;
import io.artistagent.command.http.MultipartForm;
import io.artistagent.command.imports.files.FileRefused;
import io.artistagent.command.imports.files.UploadBroken;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.imports.ImportId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Limits uploads by size and by the number of a person's waiting files. If possible, an upload is refused before its body is read, so that
 * a client that sends {@code Expect: 100-continue} never sends it.
 */
@Component
class UploadQuota {

    private final ImportSettings settings;
    private final Staging staging;
    private final UploadBulkhead bulkhead;

    UploadQuota(ImportSettings settings, Staging staging, UploadBulkhead bulkhead) {
        this.settings = settings;
        this.staging = staging;
        this.bulkhead = bulkhead;
    }

    /** Refuses an upload that exceeds a limit before anything of it is read. A successful check reserves nothing; {@link #take} does. */
    void check(HttpServletRequest request, PersonId person) throws FileRefused {
        if (request.getContentLengthLong() > settings.maxUpload().toBytes() + MultipartForm.MAX_FIELDS_LENGTH) {
            throw FileRefused.tooLarge(settings.maxUpload().toBytes());
        }
        if (bulkhead.run(() -> staging.waiting(person)) >= settings.maxWaiting()) {
            throw tooManyWaiting();
        }
    }

    /** Reserves a slot for a file whose first bytes have arrived. */
    void take(ImportId id, PersonId person) {
        if (!bulkhead.run(() -> staging.begin(id, person, settings.maxWaiting()))) {
            throw tooManyWaiting();
        }
    }

    private ErrorResponseException tooManyWaiting() {
        return new ErrorResponseException(
                HttpStatus.CONFLICT,
                Problem.of(
                        HttpStatus.CONFLICT,
                        "too-many-imports-waiting",
                        "Too many files are waiting",
                        "At most " + settings.maxWaiting()
                                + " of your files can be uploading or waiting for you. Import or discard some first."),
                null);
    }

    /**
     * Reads the rest of a refused upload, up to a limit. Many clients read the response only after they have sent the whole body. After the
     * limit, the response is sent and the connection closed.
     */
    void drain(HttpServletRequest request, Exception refused) {
        if (refused.getCause() instanceof UploadBroken) {
            return;
        }
        try {
            long left = settings.maxDrain().toBytes();
            byte[] scrap = new byte[64 * 1024];
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = request.getInputStream().read(scrap);
            }
        } catch (IOException gone) {
            refused.addSuppressed(gone);
        }
    }
}
