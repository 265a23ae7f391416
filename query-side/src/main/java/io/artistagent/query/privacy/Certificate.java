package io.artistagent.query.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.artistagent.domain.privacy.ErasureException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the certificate of an erasure says. It names the person by the pseudonym only. */
@JsonPropertyOrder({
    "case",
    "pseudonym",
    "erasedAt",
    "keyFingerprint",
    "fromIndex",
    "toIndex",
    "checkpointBefore",
    "checkpointAfter",
    "receipts",
    "exceptions"
})
@JsonInclude(JsonInclude.Include.ALWAYS)
record Certificate(
        @JsonProperty("case") String caseId,
        String pseudonym,
        Instant erasedAt,
        @Nullable String keyFingerprint,
        long fromIndex,
        long toIndex,
        @Nullable String checkpointBefore,
        @Nullable String checkpointAfter,
        List<CaseView.Receipt> receipts,
        List<ErasureException> exceptions) {

    static Certificate of(CaseDocument it, CaseDocument.Facts facts, List<CaseDocument.Receipt> receipts) {
        return new Certificate(
                it.id(),
                facts.pseudonym(),
                facts.erasedAt(),
                facts.keyFingerprint(),
                facts.fromIndex(),
                facts.toIndex(),
                facts.checkpointBefore(),
                facts.checkpointAfter(),
                receipts.stream().map(CaseView.Receipt::of).toList(),
                facts.exceptions());
    }
}
