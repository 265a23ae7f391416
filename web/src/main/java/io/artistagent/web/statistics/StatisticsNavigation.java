package io.artistagent.web.statistics;

import io.artistagent.web.frame.Invitation;
import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.Section;
import io.artistagent.web.imports.ImportsNavigation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The links to the current artist's figures, to the overview of the person's artists, and to their listening history. */
@Component
final class StatisticsNavigation implements NavigationSource {

    static final Section OVERVIEW = Section.ofOwnArtist();
    static final Section ROSTER = Section.general();
    static final Section LISTENING = ImportsNavigation.LISTENING;

    private static final String ROSTER_PAGE = "/choose";
    private static final String LISTENING_PAGE = "/me/listening";

    @Override
    public List<NavigationEntry> entries(PageFrame frame) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (frame.current() != null) {
            NavigationEntry overview = new NavigationEntry(
                    Place.SIDE, 20, OVERVIEW, frame.own("overview"), "layout-dashboard", frame.t("nav.overview"));
            entries.add(overview.opensWith("o"));
            entries.add(overview.in(Place.BAR));
        }
        if (frame.severalArtists()) {
            entries.add(new NavigationEntry(Place.SIDE, 10, ROSTER, ROSTER_PAGE, "table", frame.t("nav.roster")));
            entries.add(new NavigationEntry(Place.MORE, 96, ROSTER, ROSTER_PAGE, "table", frame.t("nav.roster")));
        }
        if (frame.moreArtists()) {
            String label = frame.n("nav.switch.all", frame.artists().size());
            entries.add(new NavigationEntry(Place.SWITCH, 10, ROSTER, ROSTER_PAGE, "table", label));
        }
        if (frame.listens()) {
            entries.add(listening(frame, Place.MORE, 92));
            if (frame.current() == null && !frame.registers()) {
                entries.add(listening(frame, Place.SIDE, 80));
                entries.add(listening(frame, Place.BAR, 95));
            }
        }
        return entries;
    }

    private static NavigationEntry listening(PageFrame frame, Place place, int order) {
        return new NavigationEntry(place, order, LISTENING, LISTENING_PAGE, "clock", frame.t("nav.listening"));
    }

    @Override
    public List<Invitation> invitations(PageFrame frame) {
        return frame.listens()
                ? List.of(new Invitation(
                        30,
                        "clock",
                        frame.t("start.listening"),
                        frame.t("start.listening.body"),
                        LISTENING_PAGE,
                        frame.t("nav.listening"),
                        !frame.registers()))
                : List.of();
    }
}
