package io.artistagent.web.statistics;

import io.artistagent.web.client.Page;
import io.artistagent.web.collaboration.Collaboration;
import io.artistagent.web.imports.ImportRun;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What needs the person's attention: requests to answer, imports to decide on, outdated figures.
 *
 * @param requests sorted by expiry, earliest first
 * @param more whether there are more waiting requests than the listed ones
 * @param moreImports whether there are more waiting imports than the listed ones
 * @param figuresEnd the last day with figures; null unless the figures are outdated
 * @param daysAgo the age of the figures in days
 */
public record AttentionItems(
        List<Collaboration> requests,
        boolean more,
        List<ImportRun> imports,
        boolean moreImports,
        @Nullable LocalDate figuresEnd,
        long daysAgo) {

    /** Streaming services report with a delay of some days. Older figures mean that no newer file was imported. */
    static final int STALE_DAYS = 7;

    static final int SHOWN = 3;

    static AttentionItems of(
            Page<Collaboration> incoming, Page<ImportRun> imports, @Nullable LocalDate reportedTo, Instant now) {
        List<Collaboration> pending = incoming.items().stream()
                .filter(Collaboration::awaitsAnswer)
                .sorted(Comparator.comparing(
                        Collaboration::expiresAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .toList();
        List<ImportRun> waiting =
                imports.items().stream().filter(ImportRun::waiting).toList();
        long ago =
                reportedTo == null ? 0 : ChronoUnit.DAYS.between(reportedTo, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new AttentionItems(
                pending.stream().limit(SHOWN).toList(),
                pending.size() > SHOWN || incoming.nextCursor() != null,
                waiting.stream().limit(SHOWN).toList(),
                waiting.size() > SHOWN || imports.nextCursor() != null,
                ago > STALE_DAYS ? reportedTo : null,
                ago);
    }

    public boolean nothing() {
        return requests.isEmpty() && imports.isEmpty() && figuresEnd == null;
    }
}
