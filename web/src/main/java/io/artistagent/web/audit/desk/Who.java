package io.artistagent.web.audit.desk;

import io.artistagent.web.forms.Ids;
import io.artistagent.web.texts.PlainNames;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names persons on the officer’s pages without a purpose: by their role and the beginning of their pseudonymous id. */
public final class Who {

    private static final int SHORT = 8;
    private static final String NO_ROLE = "none";

    private Who() {}

    /** Returns for example “compliance officer 7c9e6679”; empty if nothing is known. */
    public static String of(@Nullable String role, @Nullable String actor) {
        String words = role == null || role.isBlank() || role.equals(NO_ROLE) ? null : PlainNames.last(role);
        String id = actor == null || actor.isBlank() || actor.equals(role) ? null : brief(actor);
        return Stream.of(words, id).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** Returns the beginning of an id, or the name of a program or a part of the system as it is. */
    public static String brief(String id) {
        return Ids.isId(id) ? id.substring(0, SHORT) : id;
    }
}
