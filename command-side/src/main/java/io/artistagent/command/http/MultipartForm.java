package io.artistagent.command.http;

import io.artistagent.api.InvalidFields;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.fileupload2.core.FileItem;
import org.apache.commons.fileupload2.core.FileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput.MalformedStreamException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a form with one file, read as they arrive. The usual form parsers would first write the file to a temporary directory, but a
 * raw file must never be on disk.
 */
public final class MultipartForm {

    /** The name of the part that contains the file. */
    public static final String FILE = "file";

    /** The maximum length of a form apart from its file, in bytes. */
    public static final long MAX_FIELDS_LENGTH = 64L * 1024;

    private static final int MAX_PARTS = 10;
    private static final int MAX_PART_HEADER_BYTES = 2_048;

    private final HttpServletRequest request;
    private @Nullable FileItemInputIterator parts;
    private int read;

    public MultipartForm(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * Whether there is another part. This parses the part's headers, which come from the client and may be malformed.
     *
     * @throws InvalidFields if the body is not a form or has no parts, or if the headers are malformed or too long
     * @throws InterruptedUpload if the form ends early
     */
    public boolean hasNext() {
        try {
            if (parts == null) {
                parts = upload().getItemIterator(request);
            }
            boolean more = parts.hasNext();
            if (!more && read == 0) {
                throw InvalidFields.of(
                        "",
                        "The form has no parts with names. Check that the boundary in Content-Type is the one between the parts.");
            }
            return more;
        } catch (FileUploadSizeException longHeaders) {
            throw tooLong();
        } catch (MalformedStreamException endsEarly) {
            throw new InterruptedUpload(endsEarly);
        } catch (FileUploadException notAForm) {
            throw InvalidFields.of("", "Send a form as multipart/form-data, with its boundary.");
        } catch (IOException broken) {
            throw new InterruptedUpload(broken);
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            throw InvalidFields.of(
                    "", "The headers of a part cannot be read. Send its name and file name as browsers do.");
        }
    }

    /** @throws InvalidFields if the form has too many parts */
    public FileItemInput next() throws IOException {
        if (++read > MAX_PARTS) {
            throw InvalidFields.of("", "A form can have at most " + MAX_PARTS + " parts.");
        }
        return Objects.requireNonNull(parts, "hasNext comes first").next();
    }

    private static JakartaServletFileUpload<? extends FileItem<?>, ? extends FileItemFactory<? extends FileItem<?>>>
            upload() {
        JakartaServletFileUpload<? extends FileItem<?>, ? extends FileItemFactory<? extends FileItem<?>>> upload =
                new JakartaServletFileUpload<>();
        upload.setMaxPartHeaderSize(MAX_PART_HEADER_BYTES);
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        return upload;
    }

    /** Reports part headers that are too long. The file name is the long one, unless a client adds unusual headers. */
    private static InvalidFields tooLong() {
        return InvalidFields.of(
                "/" + FILE,
                String.format(
                        Locale.ROOT,
                        "The headers of a part have more than %,d bytes. Give the file a shorter name, and send only"
                                + " the usual headers.",
                        MAX_PART_HEADER_BYTES));
    }
}
