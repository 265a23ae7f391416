package io.artistagent.web.artist;

import io.artistagent.web.frame.Invitation;
import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.Section;
import io.artistagent.web.frame.Shell;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways to all artists, to the profile of the artist acted for, and to a first or another artist of one's own. */
@Component
public final class ArtistNavigation implements NavigationSource {

    /** Pages about artists of anybody. */
    public static final Section ARTISTS = Section.ofAnybody();

    static final Section PROFILE = Section.ofOwnArtist();

    private static final String ALL = "/artists";
    private static final String NEW = "/artists/new";

    ArtistNavigation() {}

    @Override
    public List<NavigationEntry> entries(Shell shell) {
        List<NavigationEntry> entries = new ArrayList<>();
        NavigationEntry all = new NavigationEntry(Place.SIDE, 90, ARTISTS, ALL, "users", shell.t("nav.artists"));
        entries.add(all.opensWith("a"));
        entries.add(all.in(Place.MORE));
        if (shell.current() == null) {
            entries.add(all.in(Place.BAR));
        } else {
            entries.add(new NavigationEntry(
                    Place.MORE, 20, PROFILE, ALL + "/" + shell.current().id(), "user", shell.t("nav.profile")));
        }
        if (shell.registers()) {
            register(shell, entries);
        }
        return entries;
    }

    private static void register(Shell shell, List<NavigationEntry> entries) {
        if (shell.current() == null) {
            entries.add(register(Place.SIDE, 70, shell.t("nav.register")));
            entries.add(register(Place.BAR, 95, shell.t("nav.register.short")));
            entries.add(register(Place.MORE, 98, shell.t("nav.register")));
        } else {
            entries.add(register(Place.MORE, 98, shell.t("nav.register.another")));
            entries.add(register(Place.SWITCH, 20, shell.t("nav.register.another")));
        }
    }

    private static NavigationEntry register(Place place, int order, String label) {
        return new NavigationEntry(place, order, PROFILE, NEW, "plus", label);
    }

    @Override
    public List<Invitation> invitations(Shell shell) {
        Invitation look = new Invitation(
                20,
                "users",
                shell.t("start.look"),
                shell.t("start.look.body"),
                ALL,
                shell.t("nav.artists"),
                !shell.registers() && !shell.listens());
        return shell.registers()
                ? List.of(
                        new Invitation(
                                10,
                                "music",
                                shell.t("start.artist"),
                                shell.t("start.artist.body"),
                                NEW,
                                shell.t("nav.register"),
                                true),
                        look)
                : List.of(look);
    }
}
