package io.artistagent.web.forms;

import org.apache.commons.fileupload2.core.FileUploadException;

/** Thrown if the body of a multipart form exceeds its maximum length. */
public final class FormTooLong extends FileUploadException {
    private static final long serialVersionUID = 1L;

    FormTooLong(FileUploadException cause) {
        super("The form is too long", cause);
    }
}
