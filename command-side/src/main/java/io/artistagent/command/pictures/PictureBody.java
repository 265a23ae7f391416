package io.artistagent.command.pictures;

import io.artistagent.api.InvalidFields;
import io.artistagent.command.http.FormParts;
import io.artistagent.command.pictures.image.PictureRefused;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload2.core.FileItem;
import org.apache.commons.fileupload2.core.FileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Reads the picture of a request into memory, either from the body itself or from a form part. It is never written to disk, because its
 * metadata may reveal where the photographer lives.
 */
final class PictureBody {

    private static final int MAX_PARTS = 10;
    private static final int MAX_PART_HEADER_BYTES = 2_048;
    private static final String FILE = "file";

    private PictureBody() {}

    /** @param most the maximum number of bytes */
    static byte[] read(HttpServletRequest request, long most) throws IOException {
        if (request.getContentLengthLong() > most + MAX_PART_HEADER_BYTES) {
            throw PictureRefused.tooLarge(most);
        }
        byte[] file = JakartaServletFileUpload.isMultipartContent(request)
                ? fileOf(request, most)
                : bounded(request.getInputStream(), most);
        if (file.length == 0) {
            throw PictureRefused.missing();
        }
        return file;
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
        JakartaServletFileUpload<? extends FileItem<?>, ? extends FileItemFactory<? extends FileItem<?>>> upload =
                new JakartaServletFileUpload<>();
        upload.setMaxPartHeaderSize(MAX_PART_HEADER_BYTES);
        try {
            FileItemInputIterator parts = upload.getItemIterator(request);
            for (int count = 0; count < MAX_PARTS && FormParts.hasNext(parts); count++) {
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

    private static byte[] bounded(InputStream bytes, long most) throws IOException {
        byte[] read = bytes.readNBytes((int) most + 1);
        if (read.length > most) {
            throw PictureRefused.tooLarge(most);
        }
        return read;
    }
}
