package io.artistagent.web.privacy;

import io.artistagent.web.texts.PlainNames;
import io.artistagent.web.texts.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one place that holds data did for a case.
 *
 * @param place keys, log, account, or the name of a read model
 */
public record Receipt(
        String place, @Nullable Instant at, @Nullable String result) {

    /** Returns the place in plain words. */
    public String where(Texts texts) {
        String key = "receipt.at." + place;
        return texts.has(key) ? texts.of(key) : PlainNames.of(place);
    }

    /** Returns whether nothing was done there, because somebody must do it by hand. */
    public boolean byHand() {
        return "NOT_MANAGED".equals(result);
    }

    /** Returns what was done there in plain words. The log keeps its events, without what was personal in them. */
    public String outcome(Texts texts) {
        String key = "receipt.did." + result;
        String here = key + "." + place;
        if (texts.has(here)) {
            return texts.of(here);
        }
        return texts.has(key) ? texts.of(key) : PlainNames.of(String.valueOf(result));
    }
}
