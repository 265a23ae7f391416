package io.artistagent.command.pictures;

import io.artistagent.command.http.InterruptedUpload;
import io.artistagent.command.http.MultipartForm;
import io.artistagent.command.pictures.image.PictureRefused;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Reads the picture of a request into memory, either from the body itself or from a form part. It is never written to disk, because its
 * metadata may reveal where the photographer lives.
 */
final class PictureBody {

    private PictureBody() {}

    /**
     * Reads the picture.
     *
     * @param most the maximum number of bytes
     * @throws InterruptedUpload if the body ends early
     */
    static byte[] read(HttpServletRequest request, long most) {
        if (request.getContentLengthLong() > most + MultipartForm.MAX_FIELDS_LENGTH) {
            throw PictureRefused.tooLarge(most);
        }
        byte[] file = file(request, most);
        if (file.length == 0) {
            throw PictureRefused.missing();
        }
        return file;
    }

    private static byte[] file(HttpServletRequest request, long most) {
        try {
            return JakartaServletFileUpload.isMultipartContent(request)
                    ? fileOf(request, most)
                    : bounded(request.getInputStream(), most);
        } catch (IOException broken) {
            throw new InterruptedUpload(broken);
        }
    }

    /** Reads the rest of the body, up to a limit. Many clients read the response only after they have sent the whole body. */
    static void drain(HttpServletRequest request, long most) {
        byte[] scrap = new byte[64 * 1024];
        try {
            ServletInputStream bytes = request.getInputStream();
            for (long left = 2 * most, read = 0; read >= 0 && left > 0; left -= read) {
                read = bytes.read(scrap);
            }
        } catch (IOException gone) {
            // The client is gone
        }
    }

    private static byte[] fileOf(HttpServletRequest request, long most) throws IOException {
        MultipartForm form = new MultipartForm(request);
        while (form.hasNext()) {
            FileItemInput part = form.next();
            if (MultipartForm.FILE.equals(part.getFieldName()) && !part.isFormField()) {
                return bounded(part.getInputStream(), most);
            }
        }
        return new byte[0];
    }

    private static byte[] bounded(InputStream bytes, long most) throws IOException {
        byte[] read = bytes.readNBytes((int) most + 1);
        if (read.length > most) {
            throw PictureRefused.tooLarge(most);
        }
        return read;
    }
}
