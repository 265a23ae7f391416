package io.artistagent.web.collaboration;

import io.artistagent.web.artist.Artist;
import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.collaboration.CollaborationDraft.Share;
import io.artistagent.web.forms.Form;
import io.artistagent.web.texts.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form to propose a collaboration: type, message, track and shares. */
public record Proposal(Artist from, Artist to, TrackChoice tracks, Form form) {

    private static final int WHOLE = 10_000;

    /** Sent instead of an unreadable share or day, so that the API also reports all other invalid fields. */
    private static final int NO_SHARE = -1;

    private static final Instant NO_DAY = Instant.EPOCH;
    private static final Period MAX_LIFE = Period.ofYears(1);
    private static final int MAX_DAY_LENGTH = "2026-11-21".length();

    static Form halves() {
        return Form.empty().with("splits.0", "50").with("splits.1", "50");
    }

    public List<CollaborationKind> kinds() {
        return List.of(CollaborationKind.values());
    }

    /** Returns the sum of the entered shares in basis points, for browsers without JavaScript. */
    public int sum() {
        Integer own = basisPoints(form.get("splits.0"));
        Integer other = basisPoints(form.get("splits.1"));
        return (own == null ? 0 : own) + (other == null ? 0 : other);
    }

    static CollaborationDraft draft(String from, String to, Form form, Texts texts) {
        return new CollaborationDraft(
                from,
                to,
                form.text("kind"),
                form.text("message"),
                form.text("trackId"),
                List.of(new Share(from, share(form, "splits.0", texts)), new Share(to, share(form, "splits.1", texts))),
                expiry(form, texts));
    }

    /** Checks the sum here too, so that the message appears next to the shares. The API's check is authoritative. */
    static void checkSum(CollaborationDraft draft, Form form, Texts texts) {
        int sum = draft.splits().stream().mapToInt(Share::shareBasisPoints).sum();
        if (sum != WHOLE && form.error("splits") == null) {
            form.reject("splits", texts.of("proposal.splits.sum", texts.share(sum)));
        }
    }

    private static int share(Form form, String name, Texts texts) {
        Integer points = basisPoints(form.get(name));
        if (points == null || points < 0 || points > WHOLE) {
            form.reject(name, texts.of("proposal.splits.wrong"));
            return NO_SHARE;
        }
        return points;
    }

    /** Parses a percentage with a decimal point or comma and at most two decimals; null if it is not one. */
    static @Nullable Integer basisPoints(String percent) {
        String plain = percent.replace("%", "").replace(',', '.').strip();
        return plain.matches("\\d{1,3}(\\.\\d{1,2})?")
                ? new BigDecimal(plain).movePointRight(2).intValueExact()
                : null;
    }

    /** Returns the end of the chosen day in UTC; null if the field is empty. */
    private static @Nullable Instant expiry(Form form, Texts texts) {
        String written = form.text("expiresAt");
        if (written == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(written.length() > MAX_DAY_LENGTH ? "" : written);
            LocalDate today = LocalDate.ofInstant(texts.now(), ZoneOffset.UTC);
            if (!day.isBefore(today) && day.isBefore(today.plus(MAX_LIFE))) {
                return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            form.reject("expiresAt", texts.of("proposal.expires.range"));
        } catch (DateTimeParseException wrong) {
            form.reject("expiresAt", texts.of("proposal.expires.wrong"));
        }
        return NO_DAY;
    }
}
