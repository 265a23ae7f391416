package io.artistagent.ml.matching;

import io.artistagent.domain.artist.Skill;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the reasons. */
final class ReasonTexts {

    private static final Locale LOCALE = Locale.UK;
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("io.artistagent.ml.matching.reasons", LOCALE);

    private ReasonTexts() {}

    /**
     * @param named how many genres to name; the others are only counted
     */
    static String genres(List<String> genres, int named) {
        return genres.size() <= named
                ? text("genres", and(genres))
                : text("genres.more", String.join(", ", genres.subList(0, named)), genres.size() - named);
    }

    static String youSeek(List<Skill> skills, int tracks) {
        return skills("skillsYouSeek", skills, tracks);
    }

    static String theySeek(List<Skill> skills, int tracks) {
        return skills("skillsTheySeek", skills, tracks);
    }

    static String languages(List<String> codes) {
        return text(
                "languages",
                and(codes.stream()
                        .map(code -> Locale.of(code).getDisplayLanguage(LOCALE))
                        .toList()));
    }

    static String country(String code) {
        return text("country", Locale.of("", code).getDisplayCountry(LOCALE));
    }

    /**
     * @param powersOfTen by how many powers of ten the other's reach is larger; negative if it is smaller
     */
    static String reach(double powersOfTen) {
        if (powersOfTen == 0) {
            return text("reach.same");
        }
        String who = powersOfTen > 0 ? "reach.they" : "reach.you";
        double distance = Math.abs(powersOfTen);
        return distance > 2 ? text(who + ".far") : text(who, roundFactor(distance));
    }

    /** Half a power of ten is a factor of about 3. */
    private static int roundFactor(double powersOfTen) {
        int whole = (int) Math.pow(10, Math.floor(powersOfTen));
        return powersOfTen == Math.floor(powersOfTen) ? whole : 3 * whole;
    }

    private static String skills(String key, List<Skill> skills, int tracks) {
        return text(key, and(words("skill.", skills)), skills.size(), tracks, and(words("credit.", skills)));
    }

    private static List<String> words(String kind, List<Skill> skills) {
        return skills.stream().map(skill -> text(kind + skill.name())).toList();
    }

    private static String and(List<String> words) {
        return ListFormat.getInstance(LOCALE, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(words);
    }

    private static String text(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), LOCALE).format(values);
    }
}
