package io.artistagent.command.imports;

import io.artistagent.api.Fields;
import io.artistagent.command.imports.UploadForm.Filled;
import java.io.IOException;
import java.util.Set;

/** What a file is sent for: about an artist, or about one's own listening. */
interface Purpose {

    /** The name of the field that makes a file wait for its owner's review. */
    String REVIEW = "review";

    /** The names of the fields that may come beside the file. */
    Set<String> fields();

    /** Lets the caller pass, or throws, before anything is read. */
    void permit();

    /** Makes a plan of what was sent. */
    Plan plan(Filled<StagedFile> form) throws IOException;

    /** Whether the file waits until its owner has looked at it. */
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
