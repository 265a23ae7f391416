package io.artistagent.web.audit.register;

import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Sample pages of the register of processing. */
public final class RegisterSamples {

    private RegisterSamples() {}

    public static ProcessingRegister register() {
        return new ProcessingRegister(
                new ProcessingRegister.DataController(
                        "Example Records", "Main Street 1", "privacy@example.org", List.of("Another"), null, "Dana"),
                List.of(new ProcessingRegister.Activity(
                        "matching",
                        "Suggestions of collaborators",
                        "To suggest people to work with.",
                        "LEGITIMATE_INTEREST",
                        "6(1)(f)",
                        List.of("profile", "genres"),
                        List.of("artists"),
                        List.of("other artists"),
                        List.of("USA: a host"),
                        List.of("the artist"),
                        "Until the artist retires",
                        List.of(),
                        "A weighted similarity.")),
                List.of("Personal fields of the log are encrypted."),
                List.of(
                        new ProcessingRegister.Rule(
                                "abandoned-uploads",
                                "Abandoned uploads",
                                "1 day",
                                "a job",
                                Instant.EPOCH,
                                DeskSamples.AT,
                                2L,
                                5),
                        new ProcessingRegister.Rule("x", null, null, null, null, null, null, 0)));
    }

    public static Map<String, List<Object>> pages() {
        return Map.of(
                "audit/register/register",
                List.of(
                        new RegisterPages.RegisterPage(DeskSamples.desk(AuditTab.REGISTER), register()),
                        new RegisterPages.RegisterPage(
                                DeskSamples.desk(AuditTab.REGISTER),
                                new ProcessingRegister(
                                        ProcessingRegister.DataController.UNKNOWN, List.of(), List.of(), List.of()))));
    }
}
