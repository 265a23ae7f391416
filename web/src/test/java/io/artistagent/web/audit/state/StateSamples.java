package io.artistagent.web.audit.state;

import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.forms.Form;
import java.util.List;
import java.util.Map;

/** Sample pages of past states and dashboards. */
public final class StateSamples {

    private StateSamples() {}

    public static PastState state() {
        return new PastState(
                DeskSamples.ID,
                "Artist",
                DeskSamples.AT,
                42,
                3,
                DeskSamples.PAYLOAD,
                List.of(new PastState.Step(DeskSamples.ID, 42, "ArtistRegistered", DeskSamples.AT)),
                4L);
    }

    public static PastDashboard dashboard() {
        return new PastDashboard(DeskSamples.ID, DeskSamples.AT, null, DeskSamples.json("""
                {"artistId": "x", "stageName": {"personal": "withheld"}, "from": "2026-10-25", "to": "2026-11-21",
                 "figures": [{"metric": "STREAMS", "value": 352789, "previous": null}, {"metric": "FOLLOWERS"}],
                 "chart": {"metric": "STREAMS", "series": [{"key": "total", "points": [{"day": "2026-11-01", "value": 12}]}]},
                 "releases": [{"title": "<b>Die Nacht</b>", "kind": "SINGLE", "releaseDate": "2026-11-06"}],
                 "topTracks": [{"title": "Boat", "releaseTitle": "<b>Die Nacht</b>", "streams": 12}],
                 "lastImport": {"fileName": {"personal": "erased"}, "done": 3}}
                """));
    }

    public static Map<String, List<Object>> pages() {
        Desk dashboards = DeskSamples.desk(AuditTab.DASHBOARD);
        return Map.of(
                "audit/state/state",
                List.of(
                        new StatePages.StatePage(
                                DeskSamples.desk(AuditTab.SEARCH),
                                DeskSamples.ID,
                                Form.empty(),
                                state(),
                                new StateDifference(List.of(
                                        new StateDifference.Change(
                                                "/profile/country",
                                                DeskSamples.json("\"DE\""),
                                                DeskSamples.json("\"<b>Die Nacht</b>\""),
                                                DeskSamples.ID),
                                        new StateDifference.Change("", null, DeskSamples.PAYLOAD, null))),
                                null),
                        new StatePages.StatePage(
                                DeskSamples.without(AuditTab.SEARCH),
                                DeskSamples.ID,
                                DeskSamples.rejected("asOf"),
                                null,
                                null,
                                new Unavailable("The history is too long.", null, null))),
                "audit/state/dashboard",
                List.of(
                        new DashboardPages.DashboardPage(dashboards, Form.empty(), dashboard(), null),
                        new DashboardPages.DashboardPage(dashboards, Form.empty(), null, null),
                        new DashboardPages.DashboardPage(
                                DeskSamples.without(AuditTab.DASHBOARD),
                                DeskSamples.rejected("artist"),
                                null,
                                new Unavailable(null, DeskSamples.AT, 42L))));
    }
}
