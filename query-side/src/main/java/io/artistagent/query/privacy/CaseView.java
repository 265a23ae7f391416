package io.artistagent.query.privacy;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseReceipt;
import io.artistagent.domain.privacy.CaseState;
import io.artistagent.domain.privacy.CaseStep;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.Closing;
import io.artistagent.domain.privacy.CopyPeriod;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case, as the person or an officer sees it. */
@Schema(name = "Case")
record CaseView(
        @Schema(format = "uuid") String id,
        CaseType type,

        @Schema(format = "uuid", description = "The pseudonymous id of the person")
        String subject,

        @Schema(
                description =
                        "PERSON if somebody asked who was signed in as the person; OFFICER after a letter or a call")
        CaseOpener openedBy,

        CaseState state,
        Instant receivedAt,

        @Schema(description = "When the person must have an answer")
        Instant dueAt,

        @Schema(description = "Absent unless the time was extended") @Nullable
        Extension extended,

        @Nullable CaseDecision decision,

        @Schema(description = "Why it was decided so") @Nullable
        String reason,

        List<Receipt> receipts,

        @Schema(description = "What the person wrote with the request") @Nullable
        String note,

        @Nullable Instant decidedAt,
        @Nullable Instant closedAt,

        @Schema(description = "Why it was closed before a decision") @Nullable
        Closing closing,

        @Schema(description = "Whether the answer is late") boolean overdue,

        @Schema(description = "The steps that the caller can take next")
        List<CaseStep> steps,

        @Schema(description = "The fields that are withheld because the request names no Audit-Purpose")
        List<String> withheld,

        @Schema(description = "Whether the person was erased, together with all that was written about them")
        boolean erased,

        @Schema(example = "1", description = "Send it as If-Match: \"1\"")
        long version,

        Map<String, String> links) {

    @Schema(name = "CaseExtended")
    record Extension(Instant at, @Nullable String reason) {}

    /** The receipt of a place. */
    @Schema(name = "CaseReceipt")
    record Receipt(
            @Schema(description = "keys, log, account, or the name of a projection", example = "artists")
            String place,

            Instant at,
            CaseReceipt.Result result) {

        static Receipt of(CaseDocument.Receipt receipt) {
            return new Receipt(receipt.place(), receipt.at(), receipt.result());
        }
    }

    /** Returns the case as its person sees it. */
    static CaseView ofPerson(CaseDocument it, List<CaseDocument.Receipt> receipts, Instant now) {
        return of(
                it,
                receipts,
                now,
                CaseStep.ofPerson(it.state()),
                true,
                Map.of("self", "/api/v1/me/requests/" + it.id()));
    }

    /** @param shown whether the officer named a purpose, so that the texts are shown */
    static CaseView ofOfficer(
            CaseDocument it, List<CaseDocument.Receipt> receipts, PersonId officer, Instant now, boolean shown) {
        return of(it, receipts, now, it.stepsOfOfficer(officer, now), shown, linksOfOfficer(it, now));
    }

    private static Map<String, String> linksOfOfficer(CaseDocument it, Instant now) {
        String self = "/api/v1/audit/cases/" + it.id();
        Map<String, String> links = new LinkedHashMap<>(Map.of("self", self));
        if (it.facts() != null) {
            links.put("certificate", self + "/certificate");
        }
        if (CopyPeriod.includes(it.state(), it.closedAt(), now)) {
            switch (it.type()) {
                case ACCESS -> links.put("dossier", self + "/dossier");
                case PORTABILITY -> links.put("portability", self + "/portability");
                default -> {}
            }
        }
        return links;
    }

    private static CaseView of(
            CaseDocument it,
            List<CaseDocument.Receipt> receipts,
            Instant now,
            List<CaseStep> steps,
            boolean shown,
            Map<String, String> links) {
        Instant extendedAt = it.extendedAt();
        return new CaseView(
                it.id(),
                it.type(),
                it.person(),
                it.openedBy(),
                it.state(),
                it.receivedAt(),
                it.dueAt(),
                extendedAt == null ? null : new Extension(extendedAt, shown ? it.extensionReason() : null),
                it.decision(),
                shown ? it.reason() : null,
                receipts.stream().map(Receipt::of).toList(),
                shown ? it.note() : null,
                it.decidedAt(),
                it.closedAt(),
                it.closing(),
                it.state().isOpen() && now.isAfter(it.dueAt()),
                steps,
                shown ? List.of() : it.texts(),
                it.isOfTheErased(),
                it.version(),
                links);
    }
}
