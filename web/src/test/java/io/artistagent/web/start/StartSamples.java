package io.artistagent.web.start;

import io.artistagent.web.frame.Jump;
import java.util.List;
import java.util.Map;

/** Sample data for the welcome and start pages. */
public final class StartSamples {

    private StartSamples() {}

    public static Map<String, List<Object>> pages() {
        return Map.of(
                "start/welcome",
                        List.of(
                                new StartPages.Welcome("welcome.failed", "/x", "/y"),
                                new StartPages.Welcome(null, "/x", "/y")),
                "start/start", List.of(""),
                "start/more", List.of(""),
                "start/jumps",
                        List.of(List.of(
                                new Jump("/choose", new Jump.Icon("user"), "Switch artist", ""),
                                new Jump(
                                        "/releases/1", new Jump.Cover("1", "<b>Die Nacht", null), "<b>Die Nacht", "EP"),
                                new Jump("/artists/1", new Jump.Portrait("1", null, null), "Alma", ""))));
    }
}
