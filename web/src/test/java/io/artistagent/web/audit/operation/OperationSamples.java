package io.artistagent.web.audit.operation;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.operation.Rebuild.RebuildState;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample pages of projections, rebuilds and dead letters. */
public final class OperationSamples {

    private OperationSamples() {}

    public static Projection projection(Projection.ProjectionState state) {
        return new Projection("artist-profile", Projection.ProjectionKind.READ_MODEL, "3", 48_213L, 12L, state, 2);
    }

    public static DeadLetter letter() {
        return new DeadLetter(
                "artists@3:12",
                "artists",
                3,
                DeskSamples.ID,
                12,
                DeskSamples.AT,
                "ArtistRegistered",
                DeskSamples.ID,
                "NullPointerException",
                4,
                DeskSamples.AT,
                null,
                false,
                DeskSamples.PAYLOAD);
    }

    public static Rebuild rebuild(RebuildState state) {
        return new Rebuild(
                DeskSamples.ID,
                "statistics",
                state,
                3,
                4,
                41_000,
                50_100,
                9_000,
                4L,
                DeskSamples.AT,
                null,
                state == RebuildState.FAILED ? List.of("Two events were <b>Die Nacht</b> set aside.") : List.of());
    }

    public static DeadLetter waiting() {
        return new DeadLetter(
                "artists@3:13", "artists", 3, null, 13, null, null, null, null, 0, null, "artists@3:12", true, null);
    }

    public static Map<String, List<Object>> pages() {
        OperationPages.Progress progress = new OperationPages.Progress(
                new ApiResult.Success<>(new Page<>(
                        Stream.of(Projection.ProjectionState.values())
                                .map(OperationSamples::projection)
                                .toList(),
                        null)),
                new ApiResult.Success<>(new Page<>(
                        Stream.of(RebuildState.values())
                                .map(OperationSamples::rebuild)
                                .toList(),
                        null)));
        OperationPages.Progress none = new OperationPages.Progress(
                new ApiResult.Success<>(Page.empty()), new ApiResult.Success<>(Page.empty()));
        OperationPages.Progress away = new OperationPages.Progress(
                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE), new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE));
        Desk desk = DeskSamples.desk(AuditTab.PROJECTIONS);
        return Map.of(
                "audit/operation/projections",
                List.of(
                        new OperationPages.ProjectionsPage(
                                desk, progress, new ApiResult.Success<>(new Page<>(List.of(letter(), waiting()), "c"))),
                        new OperationPages.ProjectionsPage(desk, none, new ApiResult.Success<>(Page.empty())),
                        new OperationPages.ProjectionsPage(
                                desk, away, new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE))),
                "audit/operation/progress",
                List.of(progress, none));
    }
}
