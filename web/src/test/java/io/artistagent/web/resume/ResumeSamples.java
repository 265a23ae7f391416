package io.artistagent.web.resume;

import io.artistagent.web.resume.ResumePages.Resume;
import java.util.List;
import java.util.Map;

/** Sample unsent forms of every kind. */
public final class ResumeSamples {

    private ResumeSamples() {}

    public static Map<String, List<Object>> pages() {
        Map<String, List<String>> fields = Map.of("title", List.of("<b>Die Nacht"), "key", List.of("k"));
        return Map.of(
                "resume/resume",
                List.of(
                        new Resume(
                                new UnsentForm("/x", null, fields, false, false),
                                false,
                                Map.of("Title", "<b>Die Nacht")),
                        new Resume(new UnsentForm("/x", "/y", fields, false, false), true, Map.of()),
                        new Resume(new UnsentForm("/x", "/y", Map.of(), true, false), false, Map.of()),
                        new Resume(new UnsentForm("/x", "/y", Map.of(), false, true), false, Map.of())));
    }
}
