package io.artistagent.command.imports;

import java.io.IOException;

/** The form cannot be read to its end. */
final class BrokenForm extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenForm(IOException cause) {
        super("The form cannot be read", cause);
    }
}
