package io.artistagent.command.imports;

import io.artistagent.api.Fields;
import io.artistagent.api.InvalidFields;
import io.artistagent.command.http.FormParts;
import io.artistagent.command.imports.files.FileRefused;
import io.artistagent.command.imports.files.UploadBroken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.fileupload2.core.FileItem;
import org.apache.commons.fileupload2.core.FileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form with one file part by part as it arrives. The usual form parsers would first write the file to a temporary directory, but a
 * raw file must never be on disk.
 */
final class UploadForm {

    interface FilePart<T> {

        /**
         * Reads the file as it arrives.
         *
         * @param before the fields that precede the file
         */
        T read(String fileName, InputStream bytes, Map<String, String> before) throws IOException;
    }

    /** The form and the result of reading its file. The fields may precede or follow the file. */
    record Filled<T>(T file, Map<String, String> fields) {

        /** Returns null for a field that is missing or empty. */
        @Nullable
        String field(String name) {
            return fields.get(name);
        }
    }

    private static final int MAX_FIELD_LENGTH = 200;
    private static final int MAX_PARTS = 10;
    private static final int MAX_PART_HEADER_BYTES = 2_048;
    private static final String FILE = "file";

    private final Set<String> known;
    private final Set<String> first;
    private final Map<String, String> values = new HashMap<>();
    private final Fields problems = new Fields();

    private UploadForm(Set<String> known, Set<String> first) {
        this.known = known;
        this.first = first;
    }

    /**
     * Reads the whole body of a request.
     *
     * @param known the names of the fields that the form may contain besides the file
     * @param first the fields that say how to read the file and therefore must precede it
     * @throws InvalidFields if the form is invalid
     */
    static <T> Filled<T> read(HttpServletRequest request, Set<String> known, Set<String> first, FilePart<T> file)
            throws IOException {
        try {
            return new UploadForm(known, first).readParts(request, file);
        } catch (FileRefused | UploadBroken told) {
            throw told;
        } catch (FileUploadSizeException longHead) {
            throw tooLong();
        } catch (IOException broken) {
            throw new MalformedForm(broken);
        }
    }

    private <T> Filled<T> readParts(HttpServletRequest request, FilePart<T> reader) throws IOException {
        T file = null;
        int parts = 0;
        FileItemInputIterator items = items(request);
        while (FormParts.hasNext(items)) {
            if (++parts > MAX_PARTS) {
                throw InvalidFields.of("", "A form can have at most " + MAX_PARTS + " parts.");
            }
            FileItemInput item = items.next();
            if (item.isFormField()) {
                field(item, file != null);
            } else if (!FILE.equals(item.getFieldName()) || file != null) {
                problems.refuse("/" + FILE, "Send one file in the part named “file”.");
            } else {
                file = reader.read(FileName.of(nameOf(item)), item.getInputStream(), Map.copyOf(values));
            }
        }
        if (file == null) {
            problems.refuse("/" + FILE, "This field is required and must be a file.");
        }
        problems.check();
        return new Filled<>(java.util.Objects.requireNonNull(file), Map.copyOf(values));
    }

    private static FileItemInputIterator items(HttpServletRequest request) throws IOException {
        JakartaServletFileUpload<? extends FileItem<?>, ? extends FileItemFactory<? extends FileItem<?>>> upload =
                new JakartaServletFileUpload<>();
        upload.setMaxPartHeaderSize(MAX_PART_HEADER_BYTES);
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        try {
            return upload.getItemIterator(request);
        } catch (FileUploadSizeException longHead) {
            throw tooLong();
        } catch (FileUploadException notAForm) {
            throw InvalidFields.of("", "Send a form as multipart/form-data, with its boundary.");
        }
    }

    /** Returns the file name as sent. A name that would be invalid as a path is accepted, because it is never used as one. */
    private static @Nullable String nameOf(FileItemInput item) {
        try {
            return item.getName();
        } catch (InvalidPathException noPath) {
            return noPath.getInput();
        }
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

    private void field(FileItemInput item, boolean afterTheFile) throws IOException {
        String name = item.getFieldName();
        String value =
                new String(item.getInputStream().readNBytes(MAX_FIELD_LENGTH + 1), StandardCharsets.UTF_8).strip();
        if (!known.contains(name)) {
            problems.refuse("", "The only fields are “file”, " + String.join(", ", new TreeSet<>(known)) + ".");
        } else if (value.length() > MAX_FIELD_LENGTH) {
            problems.refuse("/" + name, "This is too long.");
        } else if (afterTheFile && first.contains(name)) {
            problems.refuse("/" + name, "Send this field before the file, because it says how to read the file.");
        } else if (!value.isEmpty() && values.putIfAbsent(name, value) != null) {
            problems.refuse("/" + name, "Send this field only once.");
        }
    }
}
