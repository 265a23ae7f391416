package io.artistagent.web.charts;

import io.artistagent.web.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of a change: how much, and which days stand against which.
 *
 * @param inNumbers whether to say it in numbers where a percentage is known as well
 * @param days how many days the period has
 */
public record Moved(@Nullable String outcome, @Nullable Change change, boolean inNumbers, int days) {

    /** A smaller change is shown as no change. */
    private static final double NEXT_TO_NOTHING = 0.005;

    public static Moved of(Figure figure, int days) {
        return new Moved(figure.comparison(), figure.change(), figure.metric().equals("followers"), days);
    }

    public static Moved of(TopTrack track, int days) {
        return new Moved(track.comparison(), track.change(), false, days);
    }

    public boolean fresh() {
        return "new".equals(outcome);
    }

    public boolean tooFewDays() {
        return "tooFewDays".equals(outcome);
    }

    /** Up, down or flat. */
    public String way() {
        if (change == null || change.absolute() == 0 || ratio() != null && Math.abs(ratio()) < NEXT_TO_NOTHING) {
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

    /** Without a sign: the arrow and a word say which way. */
    public String amount(Texts texts) {
        Double ratio = ratio();
        return ratio == null
                ? texts.number(Math.round(change == null ? 0 : Math.abs(change.absolute())))
                : texts.percent(Math.abs(ratio));
    }

    /** Which days stand against which, in full. */
    public String basis(Texts texts) {
        if (change == null) {
            return "";
        }
        Basis basis = change.basis();
        String spans = texts.of(
                "change.basis",
                texts.span(basis.from(), basis.to()),
                texts.span(basis.previousFrom(), basis.previousTo()));
        return partly()
                ? texts.of("change.basis.partly", spans, texts.count("change.days", basis.days(), days))
                : spans;
    }

    /** What stands beside the change where the basis is not the whole of both periods; null where it is. */
    public @Nullable String beside(Texts texts) {
        return change != null && partly()
                ? texts.count("change.days", change.basis().days(), days)
                : null;
    }

    /** A level, such as followers, is compared on one day and is whole by that. */
    private boolean partly() {
        return change != null && change.basis().days() < days && !level();
    }

    private boolean level() {
        return change != null && change.basis().from().equals(change.basis().to());
    }
}
