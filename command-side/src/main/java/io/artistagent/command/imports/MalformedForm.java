package io.artistagent.command.imports;

import java.io.IOException;

/** Signals that the form ends early or is malformed. */
final class MalformedForm extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedForm(IOException cause) {
        super("The form cannot be read", cause);
    }
}
