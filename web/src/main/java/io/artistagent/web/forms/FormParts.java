package io.artistagent.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/** The parts of a multipart form, read one after another. Files are streamed and never written to disk. */
public final class FormParts {

    private static final int MAX_FIELD_LENGTH = 200;

    private final FileItemInputIterator parts;

    private FormParts(FileItemInputIterator parts) {
        this.parts = parts;
    }

    public static FormParts of(HttpServletRequest request) throws IOException {
        return new FormParts(new JakartaServletFileUpload<>().getItemIterator(request));
    }

    /** Parses the headers of the next part, which the client controls. */
    public boolean hasNext() throws IOException {
        try {
            return parts.hasNext();
        } catch (RuntimeException unreadable) {
            throw new FileUploadException("The headers of a part are invalid", unreadable);
        }
    }

    public FileItemInput next() throws IOException {
        return parts.next();
    }

    /** Returns the value of a field, up to a maximum length. */
    public static String value(FileItemInput field) throws IOException {
        return new String(field.getInputStream().readNBytes(MAX_FIELD_LENGTH), StandardCharsets.UTF_8);
    }

    /** Returns the file name as sent, even if it is not a valid path. It is empty if the person chose no file, and null without a file field. */
    public static @Nullable String fileName(FileItemInput part) {
        try {
            return part.getName();
        } catch (InvalidPathException noPath) {
            return noPath.getInput();
        }
    }
}
