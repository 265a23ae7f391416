package io.artistagent.web.texts;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats messages, numbers, days and names in one person's language. */
public final class Texts {

    /** Languages with bundles. The region of the reader's locale is kept for formatting numbers and days. */
    private static final List<String> LANGUAGES = List.of("en");

    private static final Map<String, Bundles> BUNDLES =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Bundles::new));

    /** Known regions. A request can contain any locale, and each part of a locale makes lookups slower. */
    private static final Set<String> REGIONS = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private static final Pattern COUNT = Pattern.compile("(.*: )(\\d{1,3}(?:,\\d{3}){0,5})(\\.?)");

    private final Locale locale;
    private final LocalNames names;
    private final Bundles bundle;
    private final Instant now;

    public Texts(Locale locale, Instant now) {
        this.locale = locale;
        this.names = new LocalNames(locale);
        this.bundle = Objects.requireNonNull(BUNDLES.getOrDefault(locale.getLanguage(), BUNDLES.get("en")));
        this.now = now;
    }

    /** Returns the first of the wanted locales that has bundles; British English if none has. */
    public static Locale choose(List<Locale> wanted) {
        return wanted.stream()
                .filter(locale -> LANGUAGES.contains(locale.getLanguage()))
                .map(locale -> REGIONS.contains(locale.getCountry())
                        ? Locale.of(locale.getLanguage(), locale.getCountry())
                        : Locale.UK)
                .findFirst()
                .orElse(Locale.UK);
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /** Returns the message with this key and values. */
    public String of(String key, @Nullable Object... values) {
        String sentence = bundle.get(key);
        Object[] readable = Arrays.stream(values).map(this::readable).toArray();
        return new MessageFormat(sentence, locale).format(readable);
    }

    /** Formats a message with a count in the matching plural form; the count is value 0. */
    public String count(String key, long count, @Nullable Object... more) {
        @Nullable Object[] values = new @Nullable Object[more.length + 1];
        values[0] = count;
        System.arraycopy(more, 0, values, 1, more.length);
        return of(key + (one(count) ? ".one" : ".other"), values);
    }

    private boolean one(long count) {
        return locale.getLanguage().equals("fr") ? count == 0 || count == 1 : count == 1;
    }

    /** Returns the text for a constant, such as a state or a role. */
    public String of(@Nullable Enum<?> constant) {
        return constant == null ? of("unknown") : bundle.get(key(constant));
    }

    static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** Whether there is a message with this key; for keys built from API values. */
    public boolean has(String key) {
        return bundle.has(key);
    }

    private @Nullable Object readable(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Long number -> number(number);
            case Integer number -> number(number.longValue());
            case LocalDate day -> day(day);
            case Enum<?> constant -> of(constant);
            case String text -> Isolation.of(text);
            default -> value;
        };
    }

    /** Isolates user-written text, for places where {@code <bdi>} cannot be used. */
    public String isolated(String text) {
        return Isolation.of(text);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Formats a number for narrow places: 382,459,120 becomes 382M. */
    public String compact(long number) {
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(Long.toString(Math.abs(number)).length() % 3 == 0 ? 0 : 1);
        return format.format(number);
    }

    /** Formats the count at the end of an API sentence in the reader's locale. */
    public String counted(String sentence) {
        Matcher count = COUNT.matcher(sentence);
        return count.matches()
                ? count.group(1) + number(Long.parseLong(count.group(2).replace(",", ""))) + count.group(3)
                : sentence;
    }

    public String number(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** Formats a ratio: 0.124 becomes 12.4%. */
    public String percent(double ratio) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(Math.abs(ratio) >= 1 ? 0 : 1);
        return format.format(ratio);
    }

    /** Formats a share in basis points: 1250 becomes 12.5%. */
    public String share(int basisPoints) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(basisPoints / 10_000.0);
    }

    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(locale));
    }

    /** Formats a release date with its precision: a day, a month or a year. */
    public String releaseDate(String date) {
        return switch (date.length()) {
            case 10 -> day(LocalDate.parse(date));
            case 7 ->
                YearMonth.parse(date)
                        .format(DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(locale));
            default -> date;
        };
    }

    public String shortDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale));
    }

    public String weekday(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale));
    }

    /** Returns the name of the day of the week. */
    public String dayOfWeek(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** Formats a month such as 2026-11. */
    public String month(String yearMonth) {
        return YearMonth.parse(yearMonth)
                .format(DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(locale));
    }

    /** Formats a full hour of the day. */
    public String hour(int hour) {
        return LocalTime.of(hour, 0)
                .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
    }

    /** Formats a range of days, or a single day; omits the year if all of it is in the current year. */
    public String span(LocalDate from, LocalDate to) {
        int year = LocalDate.ofInstant(now, ZoneOffset.UTC).getYear();
        if (from.equals(to)) {
            return from.getYear() == year ? shortDay(from) : day(from);
        }
        return from.getYear() == year && to.getYear() == year
                ? of("span", shortDay(from), shortDay(to))
                : of("span", day(from), day(to));
    }

    /** Formats a date and time in UTC. The page's script converts it to the reader's time zone. */
    public String moment(Instant at) {
        return of("moment", moment(at, ZoneOffset.UTC));
    }

    /** Formats a date and time in this time zone, for places that name the zone. */
    public String moment(Instant at, ZoneId zone) {
        return at.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale));
    }

    /** Returns the day that ends at this moment in UTC, because days that people enter are UTC days; null if none ends then. */
    public @Nullable LocalDate lastDay(Instant until) {
        ZonedDateTime end = until.atZone(ZoneOffset.UTC);
        return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.toLocalDate().minusDays(1) : null;
    }

    /** Formats how long ago this was, in the coarsest useful unit. */
    public String ago(Instant at) {
        Duration passed = Duration.between(at, now);
        if (passed.compareTo(Duration.ofMinutes(1)) < 0) {
            return of("ago.now");
        }
        if (passed.compareTo(Duration.ofHours(1)) < 0) {
            return count("ago.minutes", passed.toMinutes());
        }
        if (passed.compareTo(Duration.ofDays(1)) < 0) {
            return count("ago.hours", passed.toHours());
        }
        return passed.compareTo(Duration.ofDays(7)) < 0
                ? count("ago.days", passed.toDays())
                : day(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** Formats how long it is until then, in the coarsest useful unit, rounded: a minute after it was set, a term of 30 days has 30 left. */
    public String left(Instant until) {
        Duration left = Duration.between(now, until);
        if (left.isNegative()) {
            return of("left.past");
        }
        return left.compareTo(Duration.ofDays(1)) < 0
                ? count("left.hours", Math.max(1, left.plusMinutes(30).toHours()))
                : count("left.days", left.plusHours(12).toDays());
    }

    /** Whether it is less than five days until then. */
    public boolean soon(Instant until) {
        return Duration.between(now, until).compareTo(Duration.ofDays(5)) < 0;
    }

    public Instant now() {
        return now;
    }

    public String country(@Nullable String code) {
        return names.country(code);
    }

    public String languageName(@Nullable String code) {
        return names.language(code);
    }

    /** Returns all country codes with their names, sorted by name in the reader's language. */
    public List<Map.Entry<String, String>> countries() {
        return names.countries();
    }

    /** Returns all two-letter language codes with their names, sorted by name in the reader's language. */
    public List<Map.Entry<String, String>> languages() {
        return names.languages();
    }

    /** Formats the length of a track in minutes and seconds. */
    public String duration(long milliseconds) {
        long seconds = Math.round(milliseconds / 1000.0);
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }

    /** Returns up to two initials, used instead of a picture. */
    public String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String[] words = name.strip().split("\\s+");
        String first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words.length == 1 ? "" : words[words.length - 1];
        return (first + (last.isEmpty() ? "" : last.substring(0, last.offsetByCodePoints(0, 1)))).toUpperCase(locale);
    }
}
