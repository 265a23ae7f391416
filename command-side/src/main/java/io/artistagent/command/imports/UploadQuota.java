package io.artistagent.command.imports;

import io.artistagent.api.Problem;
import io.artistagent.command.imports.files.FileRefused;
import io.artistagent.command.imports.files.UploadBroken;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.imports.ImportId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** How much is taken from one person and one upload. What is refused here was not read: a client that asks first never sends it. */
@Component
class UploadQuota {

    /** What a form may have besides its file. */
    private static final long FORM = 64L * 1024;

    private final ImportSettings settings;
    private final Staging staging;
    private final UploadBulkhead bulkhead;

    UploadQuota(ImportSettings settings, Staging staging, UploadBulkhead bulkhead) {
        this.settings = settings;
        this.staging = staging;
        this.bulkhead = bulkhead;
    }

    /**
     * Refuses an upload for which there is no room before anything of it is read. That there is room now does not keep it: {@link #take}
     * does.
     */
    void check(HttpServletRequest request, PersonId person) throws FileRefused {
        if (request.getContentLengthLong() > settings.maxUpload().toBytes() + FORM) {
            throw FileRefused.tooLarge(settings.maxUpload().toBytes());
        }
        if (bulkhead.run(() -> staging.waiting(person)) >= settings.maxWaiting()) {
            throw tooManyWaiting();
        }
    }

    /** Takes a place for a file whose first bytes have arrived. */
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
                                + " of your files can be uploading or waiting for you. Accept or discard some first."),
                null);
    }

    /**
     * Who is still sending does not listen: the answer reaches them after the last of the body. Of a long one only so much is taken;
     * then the answer is sent and the connection closed.
     */
    void drain(HttpServletRequest request, Exception refused) {
        if (refused instanceof UploadBroken) {
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
