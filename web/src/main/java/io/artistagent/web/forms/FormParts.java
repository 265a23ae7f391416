package io.artistagent.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Objects;
import org.apache.commons.fileupload2.core.FileItem;
import org.apache.commons.fileupload2.core.FileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a multipart form, read one after another. Files are streamed and never written to disk. The limits apply while the form is
 * read, because a chunked body does not announce its length.
 */
public final class FormParts {

    /** In bytes. */
    private static final int MAX_FIELD_LENGTH = 200;

    /** In bytes; the API accepts the same. */
    private static final int MAX_PART_HEADER_LENGTH = 2_048;

    private final HttpServletRequest request;
    private final long maxLength;
    private final int maxParts;
    private @Nullable FileItemInputIterator parts;
    private int read;

    /**
     * Creates a reader of the request's form.
     *
     * @param maxLength the maximum length of the body, in bytes
     * @param maxParts the maximum number of fields and files
     */
    public FormParts(HttpServletRequest request, long maxLength, int maxParts) {
        this.request = request;
        this.maxLength = maxLength;
        this.maxParts = maxParts;
    }

    /**
     * Reads to the headers of the next part, which the client controls. Does nothing if they have been read already.
     *
     * @throws FormTooLong if the body exceeds its maximum length
     * @throws FileUploadException if the form is malformed or ends early
     */
    public boolean hasNext() throws IOException {
        try {
            if (parts == null) {
                parts = upload().getItemIterator(request);
            }
            return parts.hasNext();
        } catch (FileUploadSizeException exceeded) {
            throw exceeded.getPermitted() == maxLength ? new FormTooLong(exceeded) : exceeded;
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            throw new FileUploadException("The headers of a part are invalid", unreadable);
        }
    }

    /** @throws FileUploadException if the form has too many parts */
    public FileItemInput next() throws IOException {
        if (++read > maxParts) {
            throw new FileUploadException("The form has more than " + maxParts + " parts");
        }
        return Objects.requireNonNull(parts, "hasNext must be called first").next();
    }

    private JakartaServletFileUpload<? extends FileItem<?>, ? extends FileItemFactory<? extends FileItem<?>>> upload() {
        JakartaServletFileUpload<? extends FileItem<?>, ? extends FileItemFactory<? extends FileItem<?>>> upload =
                new JakartaServletFileUpload<>();
        upload.setMaxSize(maxLength);
        upload.setMaxPartHeaderSize(MAX_PART_HEADER_LENGTH);
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        return upload;
    }

    /** Returns the value of a field, up to a maximum length. */
    public static String value(FileItemInput field) throws IOException {
        return new String(field.getInputStream().readNBytes(MAX_FIELD_LENGTH), StandardCharsets.UTF_8);
    }

    /** Returns the file name as sent, even if it is not a valid path; empty if the person chose no file, null without a file field. */
    public static @Nullable String fileName(FileItemInput part) {
        try {
            return part.getName();
        } catch (InvalidPathException noPath) {
            return noPath.getInput();
        }
    }
}
