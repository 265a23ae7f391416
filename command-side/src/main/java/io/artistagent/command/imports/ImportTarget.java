package io.artistagent.command.imports;

import io.artistagent.api.Fields;
import io.artistagent.command.imports.UploadForm.Filled;
import java.io.IOException;
import java.util.Set;

/** The subject of an uploaded file: an artist, or the sender's own listening. */
interface ImportTarget {

    /** The name of the field that makes the file wait for its owner's review. */
    String REVIEW = "review";

    /** Returns the names of the fields that the form may contain besides the file. */
    Set<String> fields();

    /** Checks the caller's permission before anything is read. */
    void permit();

    /** Returns a sentence that says which files are accepted, for a file whose format is not supported. */
    String expected();

    ImportPlan plan(Filled<StagedFile> form) throws IOException;

    /** Returns whether the file waits for its owner's review. */
    static boolean review(Fields fields, Filled<?> form) {
        return switch (String.valueOf(form.field(REVIEW))) {
            case "true" -> true;
            case "null", "false" -> false;
            default -> {
                fields.refuse("/" + REVIEW, "Send true or false.");
                yield false;
            }
        };
    }
}
