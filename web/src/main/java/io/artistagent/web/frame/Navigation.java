package io.artistagent.web.frame;

import io.artistagent.web.frame.NavigationEntry.Place;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The navigation of all rooms. */
@Component
final class Navigation {

    private final List<NavigationSource> sources;

    Navigation(List<NavigationSource> sources) {
        this.sources = List.copyOf(sources);
    }

    List<NavigationEntry> entries(Shell shell, Place place) {
        return sources.stream()
                .flatMap(source -> source.entries(shell).stream())
                .filter(entry -> entry.place() == place)
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    List<Invitation> invitations(Shell shell) {
        return sources.stream()
                .flatMap(source -> source.invitations(shell).stream())
                .sorted(Comparator.comparingInt(Invitation::order))
                .toList();
    }
}
