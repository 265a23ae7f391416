package io.artistagent.web.audit.desk;

import io.artistagent.web.frame.Invitation;
import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.Section;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The links to the pages of the compliance officer. */
@Component
public final class AuditNavigation implements NavigationSource {

    public static final Section COMPLIANCE = Section.general();

    private static final String ICON = "scroll-text";

    @Override
    public List<NavigationEntry> entries(PageFrame frame) {
        if (!isOfficer(frame)) {
            return List.of();
        }
        NavigationEntry entry = new NavigationEntry(
                Place.SIDE, 5, COMPLIANCE, AuditTab.OVERVIEW.address(), ICON, frame.t("nav.compliance"));
        Stream<NavigationEntry> pages = Arrays.stream(AuditTab.values())
                .filter(tab -> tab != AuditTab.OVERVIEW)
                .map(tab ->
                        new NavigationEntry(Place.JUMP, tab.ordinal(), COMPLIANCE, tab.address(), ICON, frame.t(tab)));
        return Stream.concat(Stream.of(entry.opensWith("c"), entry.in(Place.BAR), entry.in(Place.MORE)), pages)
                .toList();
    }

    @Override
    public List<Invitation> invitations(PageFrame frame) {
        return isOfficer(frame)
                ? List.of(new Invitation(
                        5,
                        ICON,
                        frame.t("start.compliance"),
                        frame.t("start.compliance.body"),
                        AuditTab.OVERVIEW.address(),
                        frame.t("nav.compliance"),
                        true))
                : List.of();
    }

    private static boolean isOfficer(PageFrame frame) {
        return frame.person() != null && frame.person().isComplianceOfficer();
    }
}
