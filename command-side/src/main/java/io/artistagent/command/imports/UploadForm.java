package io.artistagent.command.imports;

import io.artistagent.api.Fields;
import io.artistagent.api.InvalidFields;
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
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A form with one file, read part by part as it arrives. The usual ways to read a form would first write the file to a directory for
 * temporary files, where what must never reach a disk would lie for a while.
 */
final class UploadForm {

    /** Reads the file while it arrives. */
    interface FilePart<T> {

        /** @param before the fields that came before the file */
        T read(String fileName, InputStream bytes, Map<String, String> before) throws IOException;
    }

    /** The form with what became of its file; its fields may have come before or after it. */
    record Filled<T>(T file, Map<String, String> fields) {

        /** A field that was left out or left empty is null. */
        @Nullable
        String field(String name) {
            return fields.get(name);
        }
    }

    private static final int LONGEST_FIELD = 200;
    private static final int MOST_PARTS = 10;
    private static final int LONGEST_PART_HEADER = 2_048;
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
     * Reads the body of a request to its end.
     *
     * @param known the names of the fields that may come beside the file
     * @param first those of them that say how the file is read, and so must come before it
     * @throws InvalidFields where the form is not as it should be
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
            throw new BrokenForm(broken);
        }
    }

    private <T> Filled<T> readParts(HttpServletRequest request, FilePart<T> reader) throws IOException {
        T file = null;
        int parts = 0;
        FileItemInputIterator items = items(request);
        while (hasNext(items)) {
            if (++parts > MOST_PARTS) {
                throw InvalidFields.of("", "A form can have at most " + MOST_PARTS + " parts.");
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
        var upload = new JakartaServletFileUpload<>();
        upload.setMaxPartHeaderSize(LONGEST_PART_HEADER);
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        try {
            return upload.getItemIterator(request);
        } catch (FileUploadSizeException longHead) {
            throw tooLong();
        } catch (FileUploadException notAForm) {
            throw InvalidFields.of("", "Send a form as multipart/form-data, with its boundary.");
        }
    }

    /** The head of a part is parsed here, and what it holds is up to the sender. */
    private static boolean hasNext(FileItemInputIterator items) throws IOException {
        try {
            return items.hasNext();
        } catch (RuntimeException unreadable) {
            throw InvalidFields.of(
                    "", "The headers of a part cannot be read. Send its name and file name as browsers do.");
        }
    }

    /** As it was sent: it is never used as a path, so that a name that no path may have is a name still. */
    private static @Nullable String nameOf(FileItemInput item) {
        try {
            return item.getName();
        } catch (InvalidPathException noPath) {
            return noPath.getInput();
        }
    }

    /** Nothing but the head of a part has a limit. What is long in it is the name of the file, unless a program adds headers. */
    private static InvalidFields tooLong() {
        return InvalidFields.of(
                "/" + FILE,
                String.format(
                        Locale.ROOT,
                        "The headers of a part have more than %,d bytes. Give the file a shorter name, and send no headers but"
                                + " the usual ones.",
                        LONGEST_PART_HEADER));
    }

    private void field(FileItemInput item, boolean afterTheFile) throws IOException {
        String name = item.getFieldName();
        String value = new String(item.getInputStream().readNBytes(LONGEST_FIELD + 1), StandardCharsets.UTF_8).strip();
        if (!known.contains(name)) {
            problems.refuse("", "There are no fields but “file”, " + String.join(", ", new TreeSet<>(known)) + ".");
        } else if (value.length() > LONGEST_FIELD) {
            problems.refuse("/" + name, "This is too long.");
        } else if (afterTheFile && first.contains(name)) {
            problems.refuse("/" + name, "Send this field before the file. It says how to read the file.");
        } else if (!value.isEmpty() && values.putIfAbsent(name, value) != null) {
            problems.refuse("/" + name, "Send this field only once.");
        }
    }
}
