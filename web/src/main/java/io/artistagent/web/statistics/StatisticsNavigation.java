package io.artistagent.web.statistics;

import io.artistagent.web.frame.Invitation;
import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.Section;
import io.artistagent.web.frame.Shell;
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
    public List<NavigationEntry> entries(Shell shell) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (shell.current() != null) {
            NavigationEntry overview = new NavigationEntry(
                    Place.SIDE, 20, OVERVIEW, shell.own("overview"), "layout-dashboard", shell.t("nav.overview"));
            entries.add(overview.opensWith("o"));
            entries.add(overview.in(Place.BAR));
        }
        if (shell.severalArtists()) {
            entries.add(new NavigationEntry(Place.SIDE, 10, ROSTER, ALL, "table", shell.t("nav.roster")));
            entries.add(new NavigationEntry(Place.MORE, 96, ROSTER, ALL, "table", shell.t("nav.roster")));
        }
        if (shell.others()) {
            String label = shell.n("nav.switch.all", shell.artists().size());
            entries.add(new NavigationEntry(Place.SWITCH, 10, ROSTER, ALL, "table", label));
        }
        if (shell.listens()) {
            entries.add(listening(shell, Place.MORE, 92));
            if (shell.current() == null && !shell.registers()) {
                entries.add(listening(shell, Place.SIDE, 80));
                entries.add(listening(shell, Place.BAR, 95));
            }
        }
        return entries;
    }

    private static NavigationEntry listening(Shell shell, Place place, int order) {
        return new NavigationEntry(place, order, LISTENING, HEARD, "clock", shell.t("nav.listening"));
    }

    @Override
    public List<Invitation> invitations(Shell shell) {
        return shell.listens()
                ? List.of(new Invitation(
                        30,
                        "clock",
                        shell.t("start.listening"),
                        shell.t("start.listening.body"),
                        HEARD,
                        shell.t("nav.listening"),
                        !shell.registers()))
                : List.of();
    }
}
