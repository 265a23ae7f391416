package io.artistagent.command.imports;

import io.artistagent.command.imports.UploadForm.Filled;
import java.io.IOException;
import java.util.Set;

/** What a file is sent for: about an artist, or about one's own listening. */
interface Purpose {

    /** The names of the fields that may come beside the file. */
    Set<String> fields();

    /** Lets the caller pass, or throws, before anything is read. */
    void permit();

    /** Makes a plan of what was sent. */
    Plan plan(Filled<StagedFile> form) throws IOException;
}
