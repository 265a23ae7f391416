package io.artistagent.web.signin;

import io.artistagent.web.session.PageKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Marks every form with the person it was made for. Only these servers can make a mark, so a form that carries one was filled in by
 * somebody who was signed in.
 */
@Component
public final class WriterMarks {

    private static final int PERSON = 36;

    private final PageKeys keys;

    WriterMarks(PageKeys keys) {
        this.keys = keys;
    }

    /** The mark of a person; it does not tell who they are. */
    String of(String person) {
        String pseudonym = pseudonymOf(person);
        return pseudonym + "." + signature(pseudonym);
    }

    /** The pseudonym that a person has in marks. */
    public static String pseudonymOf(String person) {
        return UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The pseudonym in a mark; null if the mark was not made here. */
    public @Nullable String pseudonym(String mark) {
        if (mark.length() > 100 || mark.length() <= PERSON) {
            return null;
        }
        String pseudonym = mark.substring(0, PERSON);
        return mark.equals(pseudonym + "." + signature(pseudonym)) ? pseudonym : null;
    }

    private String signature(String pseudonym) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.derive("writer " + pseudonym));
    }
}
