package io.artistagent.web.audit.cases;

import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.privacy.CaseState;
import io.artistagent.web.privacy.CaseType;
import io.artistagent.web.privacy.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample pages of cases. */
public final class CaseSamples {

    private CaseSamples() {}

    public static AuditCase oneCase(CaseType type, CaseState state, String due) {
        return new AuditCase(
                DeskSamples.ID,
                type,
                DeskSamples.ID,
                type == CaseType.ERASURE ? "OFFICER" : "PERSON",
                state,
                Instant.parse("2026-10-25T09:00:00Z"),
                Instant.parse(due),
                new AuditCase.Extension(DeskSamples.AT, "There are many <b>Die Nacht</b>."),
                "GRANT",
                state == CaseState.DONE ? null : "Because <b>Die Nacht</b>.",
                state == CaseState.DONE ? null : "Please.",
                DeskSamples.AT,
                DeskSamples.AT,
                state == CaseState.WITHDRAWN ? "BY_ERASURE" : null,
                List.of(new Receipt("keys", DeskSamples.AT, "ERASED")),
                state == CaseState.RECEIVED && type == CaseType.ACCESS
                        ? List.of()
                        : List.of(AuditCase.CaseStep.values()),
                state == CaseState.DONE ? List.of("note") : List.of(),
                state == CaseState.REFUSED,
                3,
                state == CaseState.DECIDED ? Map.of("dossier", "/dossier", "portability", "/portability") : Map.of());
    }

    public static Page<AuditCase> cases() {
        return new Page<>(
                List.of(
                        oneCase(CaseType.ERASURE, CaseState.RECEIVED, "2026-11-20T09:00:00Z"),
                        oneCase(CaseType.ACCESS, CaseState.IDENTITY_CONFIRMED, "2026-11-23T09:00:00Z"),
                        oneCase(CaseType.OBJECTION, CaseState.DECIDED, "2026-12-23T09:00:00Z"),
                        oneCase(CaseType.ERASURE, CaseState.DONE, "2026-12-23T09:00:00Z")),
                "c");
    }

    /** A certificate without a valid signature. */
    static String certificate(String exception) {
        return part("{\"alg\": \"EdDSA\", \"kid\": \"pdLb7mpT\"}") + "."
                + part("""
                {"case": "%s", "pseudonym": "%s", "erasedAt": "2026-11-30T19:13:58.609Z", "keyFingerprint": "91cab510",
                 "fromIndex": 1, "toIndex": 19006, "checkpointBefore": "log\\n19003\\nwzs4=\\n", "checkpointAfter": null,
                 "receipts": [{"place": "keys", "at": "2026-11-30T19:13:59.663Z", "result": "ERASED"}],
                 "exceptions": [{"what": "Backups", "why": "%s"}], "later": true}
                """.formatted(DeskSamples.ID, DeskSamples.ID, exception)) + ".c2ln";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    public static Map<String, List<Object>> pages() {
        return Map.of(
                "audit/cases/cases",
                List.of(
                        new CasePages.CasesPage(DeskSamples.desk(AuditTab.CASES), cases()),
                        new CasePages.CasesPage(DeskSamples.without(AuditTab.CASES), Page.empty())),
                "audit/cases/case",
                Stream.of(CaseState.values())
                        .flatMap(state -> Stream.of(CaseType.ERASURE, CaseType.ACCESS, CaseType.PORTABILITY)
                                .map(type -> (Object) new CasePages.CasePage(
                                        DeskSamples.desk(AuditTab.CASES),
                                        oneCase(type, state, "2026-12-23T09:00:00Z"),
                                        state == CaseState.DECIDED,
                                        DeskSamples.rejected("decision"),
                                        Form.empty())))
                        .toList(),
                "audit/cases/certificate",
                List.of(new CaseFiles.CertificatePage(
                        DeskSamples.desk(AuditTab.CASES), ErasureCertificate.of(certificate("<b>Die Nacht</b>")))),
                "audit/cases/newcase",
                List.of(new NewCasePages.NewCasePage(
                        DeskSamples.desk(AuditTab.CASES),
                        DeskSamples.rejected("subject"),
                        List.of(Map.entry("ACCESS", "Access")))));
    }
}
