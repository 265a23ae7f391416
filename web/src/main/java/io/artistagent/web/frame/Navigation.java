package io.artistagent.web.frame;

import io.artistagent.web.frame.NavigationEntry.Place;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The navigation entries of all features. */
@Component
final class Navigation {

    private final List<NavigationSource> sources;

    Navigation(List<NavigationSource> sources) {
        this.sources = List.copyOf(sources);
    }

    List<NavigationEntry> entries(PageFrame frame, Place place) {
        return sources.stream()
                .flatMap(source -> source.entries(frame).stream())
                .filter(entry -> entry.place() == place)
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    List<Invitation> invitations(PageFrame frame) {
        return sources.stream()
                .flatMap(source -> source.invitations(frame).stream())
                .sorted(Comparator.comparingInt(Invitation::order))
                .toList();
    }
}
