package io.artistagent.web.artist;

import io.artistagent.web.frame.Invitation;
import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.Section;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The links to the list of all artists, to the current artist's profile, and to the registration of an artist. */
@Component
public final class ArtistNavigation implements NavigationSource {

    /** Pages about any artists, own or not. */
    public static final Section ARTISTS = Section.general();

    static final Section PROFILE = Section.ofOwnArtist();

    private static final String ALL = "/artists";
    private static final String NEW = "/artists/new";

    ArtistNavigation() {}

    @Override
    public List<NavigationEntry> entries(PageFrame frame) {
        List<NavigationEntry> entries = new ArrayList<>();
        NavigationEntry all = new NavigationEntry(Place.SIDE, 90, ARTISTS, ALL, "users", frame.t("nav.artists"));
        entries.add(all.opensWith("a"));
        entries.add(all.in(Place.MORE));
        if (frame.current() == null) {
            entries.add(all.in(Place.BAR));
        } else {
            entries.add(new NavigationEntry(
                    Place.MORE, 20, PROFILE, ALL + "/" + frame.current().id(), "user", frame.t("nav.profile")));
        }
        if (frame.registers()) {
            register(frame, entries);
        }
        return entries;
    }

    private static void register(PageFrame frame, List<NavigationEntry> entries) {
        if (frame.current() == null) {
            entries.add(register(Place.SIDE, 70, frame.t("nav.register")));
            entries.add(register(Place.BAR, 95, frame.t("nav.register.short")));
            entries.add(register(Place.MORE, 98, frame.t("nav.register")));
        } else {
            entries.add(register(Place.MORE, 98, frame.t("nav.register.another")));
            entries.add(register(Place.SWITCH, 20, frame.t("nav.register.another")));
        }
    }

    private static NavigationEntry register(Place place, int order, String label) {
        return new NavigationEntry(place, order, PROFILE, NEW, "plus", label);
    }

    @Override
    public List<Invitation> invitations(PageFrame frame) {
        Invitation search = new Invitation(
                20,
                "users",
                frame.t("start.look"),
                frame.t("start.look.body"),
                ALL,
                frame.t("nav.artists"),
                !frame.registers() && !frame.listens() && !isOfficer(frame));
        return frame.registers()
                ? List.of(
                        new Invitation(
                                10,
                                "music",
                                frame.t("start.artist"),
                                frame.t("start.artist.body"),
                                NEW,
                                frame.t("nav.register"),
                                true),
                        search)
                : List.of(search);
    }

    private static boolean isOfficer(PageFrame frame) {
        return frame.person() != null && frame.person().isComplianceOfficer();
    }
}
