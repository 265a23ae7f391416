package io.artistagent.command.imports;

import io.artistagent.api.Fields;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.JsonRecords;
import io.artistagent.command.http.InterruptedUpload;
import io.artistagent.command.http.MultipartForm;
import io.artistagent.command.imports.files.FileRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an upload and, as it arrives, its file. */
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
     * @throws InterruptedUpload if it ends early
     */
    static <T> Filled<T> read(HttpServletRequest request, Set<String> known, Set<String> first, FilePart<T> file)
            throws IOException {
        try {
            return new UploadForm(known, first).readParts(new MultipartForm(request), file);
        } catch (FileRefused refused) {
            throw refused;
        } catch (IOException broken) {
            throw new InterruptedUpload(broken);
        }
    }

    private <T> Filled<T> readParts(MultipartForm form, FilePart<T> reader) throws IOException {
        T file = null;
        while (form.hasNext()) {
            FileItemInput item = form.next();
            String name = item.getFieldName();
            if (!known.contains(name) && !name.equals(MultipartForm.FILE)) {
                problems.refuse(JsonRecords.pointer("", name), "This field is not known.");
            } else if (item.isFormField()) {
                field(name, item, file != null);
            } else if (!name.equals(MultipartForm.FILE)) {
                problems.refuse("/" + name, "Send this field as text, without a file name.");
            } else if (file != null) {
                problems.refuse("/" + name, "Send only one file.");
            } else {
                file = reader.read(FileName.of(nameOf(item)), item.getInputStream(), Map.copyOf(values));
            }
        }
        if (file == null) {
            problems.refuse("/" + MultipartForm.FILE, "This field is required and must be a file.");
        }
        problems.check();
        return new Filled<>(Objects.requireNonNull(file), Map.copyOf(values));
    }

    /** Returns the file name as sent. A name that would be invalid as a path is accepted, because it is never used as one. */
    private static @Nullable String nameOf(FileItemInput item) {
        try {
            return item.getName();
        } catch (InvalidPathException noPath) {
            return noPath.getInput();
        }
    }

    private void field(String name, FileItemInput item, boolean afterTheFile) throws IOException {
        String value =
                new String(item.getInputStream().readNBytes(MAX_FIELD_LENGTH + 1), StandardCharsets.UTF_8).strip();
        if (name.equals(MultipartForm.FILE)) {
            problems.refuse("/" + name, "This part must be a file: send it with a file name.");
        } else if (value.length() > MAX_FIELD_LENGTH) {
            problems.refuse("/" + name, "This is too long.");
        } else if (afterTheFile && first.contains(name)) {
            problems.refuse("/" + name, "Send this field before the file, because it says how to read the file.");
        } else if (!value.isEmpty() && values.putIfAbsent(name, value) != null) {
            problems.refuse("/" + name, "Send this field only once.");
        }
    }
}
