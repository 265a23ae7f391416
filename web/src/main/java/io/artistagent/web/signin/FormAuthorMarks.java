package io.artistagent.web.signin;

import io.artistagent.web.session.PageKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Marks each form with the person it was rendered for. The mark is signed, so a form with a valid mark was rendered for a signed-in
 * person.
 */
@Component
public final class FormAuthorMarks {

    private static final int PSEUDONYM_LENGTH = 36;

    private final PageKeys keys;

    FormAuthorMarks(PageKeys keys) {
        this.keys = keys;
    }

    /** Returns the mark of a person, which does not reveal who they are. */
    String of(String person) {
        String pseudonym = pseudonymOf(person);
        return pseudonym + "." + signature(pseudonym);
    }

    /** Returns the pseudonym of a person, as marks contain it. */
    public static String pseudonymOf(String person) {
        return UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Returns the pseudonym in a mark; null if the signature is invalid. */
    public @Nullable String pseudonym(String mark) {
        if (mark.length() > 100 || mark.length() <= PSEUDONYM_LENGTH) {
            return null;
        }
        String pseudonym = mark.substring(0, PSEUDONYM_LENGTH);
        return mark.equals(pseudonym + "." + signature(pseudonym)) ? pseudonym : null;
    }

    private String signature(String pseudonym) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.derive("writer " + pseudonym));
    }
}
