package io.artistagent.command.pictures;

import io.artistagent.api.InvalidFields;
import io.artistagent.command.pictures.image.PictureRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Reads the picture of a request into memory: the body itself, or the file of a form. It never lies on a disk, because it may tell
 * where its photographer lives.
 */
final class PictureBody {

    private static final int MOST_PARTS = 10;
    private static final int LONGEST_PART_HEADER = 2_048;
    private static final String FILE = "file";

    private PictureBody() {}

    /** @param most the most bytes that it may have */
    static byte[] read(HttpServletRequest request, long most) throws IOException {
        if (request.getContentLengthLong() > most + LONGEST_PART_HEADER) {
            throw PictureRefused.tooLarge(most);
        }
        var file = JakartaServletFileUpload.isMultipartContent(request)
                ? fileOf(request, most)
                : bounded(request.getInputStream(), most);
        if (file.length == 0) {
            throw PictureRefused.missing();
        }
        return file;
    }

    /** A client that sends before it listens hears the answer only after the last of its body; of a long one only so much is taken. */
    static void drain(HttpServletRequest request, long most) {
        var scrap = new byte[64 * 1024];
        try {
            var bytes = request.getInputStream();
            for (long left = 2 * most, read = 0; read >= 0 && left > 0; left -= read) {
                read = bytes.read(scrap);
            }
        } catch (IOException gone) {
            // The client is gone
        }
    }

    private static byte[] fileOf(HttpServletRequest request, long most) throws IOException {
        var upload = new JakartaServletFileUpload<>();
        upload.setMaxPartHeaderSize(LONGEST_PART_HEADER);
        try {
            var parts = upload.getItemIterator(request);
            for (var count = 0; count < MOST_PARTS && hasNext(parts); count++) {
                FileItemInput part = parts.next();
                if (FILE.equals(part.getFieldName()) && !part.isFormField()) {
                    return bounded(part.getInputStream(), most);
                }
            }
        } catch (FileUploadException notAForm) {
            throw InvalidFields.of("", "Send a form as multipart/form-data, with its boundary.");
        }
        return new byte[0];
    }

    /** The head of a part is parsed here, and what it holds is up to the sender. */
    private static boolean hasNext(FileItemInputIterator parts) throws IOException {
        try {
            return parts.hasNext();
        } catch (RuntimeException unreadable) {
            throw InvalidFields.of(
                    "", "The headers of a part cannot be read. Send its name and file name as browsers do.");
        }
    }

    private static byte[] bounded(InputStream bytes, long most) throws IOException {
        var read = bytes.readNBytes((int) most + 1);
        if (read.length > most) {
            throw PictureRefused.tooLarge(most);
        }
        return read;
    }
}
