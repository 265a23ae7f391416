package io.artistagent.web.forms;

import java.util.regex.Pattern;

/** Recognises ids among the values of forms. A value that is not an id must not become part of a URL. */
public final class Ids {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    public static boolean isId(String value) {
        return ID.matcher(value).matches();
    }
}
