package io.artistagent.query.statistics;

import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.eventlog.readmodel.ScratchVersions;
import io.artistagent.eventlog.storage.AggregateHistory;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.catalogue.Catalogue;
import io.artistagent.query.catalogue.CatalogueReadModel;
import io.artistagent.query.imports.ImportReadModel;
import io.artistagent.query.imports.Imports;
import io.artistagent.query.statistics.tables.StatisticsReadModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Computes what the dashboard of an artist showed at a past moment, from the events of the artist up to that moment. They are handled and
 * queried by the same code as always, in versions of the read models that exist for this query only.
 */
@Component
public final class PastDashboards {

    /** About as many as an artist has after ten years of weekly files with a hundred tracks. */
    public static final int MOST_EVENTS = 20_000;

    private final ObjectProvider<ScratchVersions> scratch;
    private final ObjectProvider<AggregateHistory> history;
    private final List<ReadModel> models;
    private final Dashboards dashboards;
    private final DailyFigures figures;
    private final Catalogue catalogue;
    private final Imports imports;
    private final JsonMapper json;

    PastDashboards(
            ObjectProvider<ScratchVersions> scratch,
            ObjectProvider<AggregateHistory> history,
            ArtistReadModel artistModel,
            CatalogueReadModel catalogueModel,
            ImportReadModel importModel,
            StatisticsReadModel statisticsModel,
            Dashboards dashboards,
            DailyFigures figures,
            Catalogue catalogue,
            Imports imports,
            JsonMapper json) {
        this.scratch = scratch;
        this.history = history;
        this.models = List.of(artistModel, catalogueModel, importModel, statisticsModel);
        this.dashboards = dashboards;
        this.figures = figures;
        this.catalogue = catalogue;
        this.imports = imports;
        this.json = json;
    }

    /**
     * The dashboard as the owner would have seen it, with all personal data that is not erased.
     *
     * @param upTo the last index
     * @param happened whether an event of the artist had happened; of each aggregate, only the events before the first that had not count
     * @param day the day of the moment, on which the period ends if nothing had been reported
     * @return nothing if there are too many events
     */
    public Optional<JsonNode> of(UUID artist, long upTo, Predicate<StoredEvent> happened, LocalDate day) {
        List<String> aggregates = new ArrayList<>(List.of(artist.toString()));
        aggregates.addAll(catalogue.idsOfArtist(artist.toString()));
        aggregates.addAll(imports.idsOfArtist(artist.toString()));
        List<Long> indexes = history.getObject().indexes(aggregates, upTo, MOST_EVENTS + 1);
        return indexes.size() > MOST_EVENTS
                ? Optional.empty()
                : Optional.of(scratch.getObject()
                        .answer(models, indexes, untilTheFirstLater(happened), () -> dashboard(artist, day)));
    }

    private static Predicate<StoredEvent> untilTheFirstLater(Predicate<StoredEvent> happened) {
        Set<String> ended = new HashSet<>();
        return event -> {
            if (!ended.contains(event.aggregate()) && happened.test(event)) {
                return true;
            }
            ended.add(event.aggregate());
            return false;
        };
    }

    private JsonNode dashboard(UUID artist, LocalDate day) {
        Optional<Period> reported = figures.reported(artist);
        StatsQuestion question = StatsQuestion.of(
                artist,
                StatsQuestion.Parameters.ofDashboard(null, null, null, null, null),
                () -> reported.map(Period::to).orElse(day));
        return json.valueToTree(dashboards.of(question, reported));
    }
}
