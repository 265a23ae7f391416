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

/** The ways to the figures of the artist acted for, of all one's artists, and of what one listened to. */
@Component
final class StatisticsNavigation implements NavigationSource {

    static final Section OVERVIEW = Section.ofOwnArtist();
    static final Section ROSTER = Section.ofAnybody();
    static final Section LISTENING = ImportsNavigation.LISTENING;

    private static final String ALL = "/choose";
    private static final String HEARD = "/me/listening";

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
            entries.add(new NavigationEntry(Place.SIDE, 10, ROSTER, ALL, "table", frame.t("nav.roster")));
            entries.add(new NavigationEntry(Place.MORE, 96, ROSTER, ALL, "table", frame.t("nav.roster")));
        }
        if (frame.others()) {
            String label = frame.n("nav.switch.all", frame.artists().size());
            entries.add(new NavigationEntry(Place.SWITCH, 10, ROSTER, ALL, "table", label));
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
        return new NavigationEntry(place, order, LISTENING, HEARD, "clock", frame.t("nav.listening"));
    }

    @Override
    public List<Invitation> invitations(PageFrame frame) {
        return frame.listens()
                ? List.of(new Invitation(
                        30,
                        "clock",
                        frame.t("start.listening"),
                        frame.t("start.listening.body"),
                        HEARD,
                        frame.t("nav.listening"),
                        !frame.registers()))
                : List.of();
    }
}
