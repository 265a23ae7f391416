package io.artistagent.web.audit.cases;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.artistagent.web.privacy.Receipt;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the certificate of an erasure says, for people. Only the signed text proves it.
 *
 * @param keyId the id of the key with which it is signed
 * @param signed the certificate itself, a JWS in compact form
 */
public record ErasureCertificate(String keyId, String signed, Content content) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PARTS = 3;

    /** The content that is signed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Content(
            @JsonProperty("case") String caseId,
            String pseudonym,
            @Nullable Instant erasedAt,
            @Nullable String keyFingerprint,
            long fromIndex,
            long toIndex,
            @Nullable String checkpointBefore,
            @Nullable String checkpointAfter,
            List<Receipt> receipts,
            List<Left> exceptions) {

        public Content {
            receipts = receipts == null ? List.of() : receipts;
            exceptions = exceptions == null ? List.of() : exceptions;
        }
    }

    /** Something that was not erased, and why. */
    public record Left(String what, String why) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Header(@Nullable String kid) {}

    /** @throws IllegalArgumentException if this is no certificate */
    static ErasureCertificate of(String jws) {
        String[] parts = jws.strip().split("\\.");
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("A JWS has three parts.");
        }
        Header header = JSON.readValue(decoded(parts[0]), Header.class);
        Content content = JSON.readValue(decoded(parts[1]), Content.class);
        return new ErasureCertificate(header.kid() == null ? "" : header.kid(), jws.strip(), content);
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    /** Returns the name of the file with the signed text. */
    public String file() {
        return "erasure-" + content.caseId() + ".jws";
    }
}
