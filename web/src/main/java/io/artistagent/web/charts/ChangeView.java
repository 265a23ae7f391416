package io.artistagent.web.charts;

import io.artistagent.web.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How a page describes a change: its size and the days it compares.
 *
 * @param inNumbers whether to show the absolute change even if a percentage is known
 * @param days the length of the period
 */
public record ChangeView(@Nullable String outcome, @Nullable Change change, boolean inNumbers, int days) {

    /** A smaller change is shown as no change. */
    private static final double NEGLIGIBLE = 0.005;

    public static ChangeView of(Figure figure, int days) {
        return new ChangeView(
                figure.comparison(), figure.change(), figure.metric().equals("followers"), days);
    }

    public static ChangeView of(TopTrack track, int days) {
        return new ChangeView(track.comparison(), track.change(), false, days);
    }

    public boolean fresh() {
        return "new".equals(outcome);
    }

    public boolean tooFewDays() {
        return "tooFewDays".equals(outcome);
    }

    /** Returns {@code up}, {@code down} or {@code flat}. */
    public String way() {
        if (change == null || change.absolute() == 0 || ratio() != null && Math.abs(ratio()) < NEGLIGIBLE) {
            return "flat";
        }
        return change.absolute() > 0 ? "up" : "down";
    }

    public String arrow() {
        return switch (way()) {
            case "up" -> "arrow-up-right";
            case "down" -> "arrow-down-right";
            default -> "arrow-right";
        };
    }

    private @Nullable Double ratio() {
        return change == null || inNumbers ? null : change.ratio();
    }

    /** Returns the size without a sign, because an arrow and a word show the direction. */
    public String amount(Texts texts) {
        Double ratio = ratio();
        return ratio == null
                ? texts.number(Math.round(change == null ? 0 : Math.abs(change.absolute())))
                : texts.percent(Math.abs(ratio));
    }

    /** Describes in full which days are compared. */
    public String basis(Texts texts) {
        if (change == null) {
            return "";
        }
        ComparisonBasis basis = change.basis();
        String spans = texts.of(
                "change.basis",
                texts.span(basis.from(), basis.to()),
                texts.span(basis.previousFrom(), basis.previousTo()));
        return partly()
                ? texts.of("change.basis.partly", spans, texts.count("change.days", basis.days(), days))
                : spans;
    }

    /** Returns the note next to the change if it does not compare both periods completely; null otherwise. */
    public @Nullable String beside(Texts texts) {
        return change != null && partly()
                ? texts.count("change.days", change.basis().days(), days)
                : null;
    }

    /** A level such as followers is compared on a single day, which is never partial. */
    private boolean partly() {
        return change != null && change.basis().days() < days && !level();
    }

    private boolean level() {
        return change != null && change.basis().from().equals(change.basis().to());
    }
}
