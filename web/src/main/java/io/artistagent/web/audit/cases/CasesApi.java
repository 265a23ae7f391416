package io.artistagent.web.audit.cases;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.AuditPurpose;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.IdempotencyKey;
import io.artistagent.web.client.IfMatch;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.StreamedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** API client for the cases of all persons. */
public interface CasesApi {

    /** Why the time to answer is extended. */
    record Extension(@Nullable String reason) {}

    /** The decision and its reason, which the person reads. */
    record Decision(@Nullable String decision, @Nullable String reason) {}

    /** A request that did not come through the pages, such as a letter. */
    record NewCase(
            @Nullable String subject,
            @Nullable String type,
            @Nullable String note) {}

    @PostExchange("/audit/cases")
    ApiResult<CommandResult> open(Caller caller, @RequestBody NewCase request, @IdempotencyKey String key);

    @GetExchange("/audit/cases")
    ApiResult<Page<AuditCase>> cases(
            Caller caller,
            @AuditPurpose @Nullable String purpose,
            @RequestParam @Nullable Boolean open,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    @GetExchange("/audit/cases/{id}")
    ApiResult<AuditCase> one(Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String id);

    @PostExchange("/audit/cases/{id}/confirm-identity")
    ApiResult<CommandResult> confirmIdentity(
            Caller caller, @PathVariable String id, @IfMatch String version, @IdempotencyKey String key);

    @PostExchange("/audit/cases/{id}/extend")
    ApiResult<CommandResult> extend(
            Caller caller,
            @PathVariable String id,
            @RequestBody Extension extension,
            @IfMatch String version,
            @IdempotencyKey String key);

    @PostExchange("/audit/cases/{id}/decide")
    ApiResult<CommandResult> decide(
            Caller caller,
            @PathVariable String id,
            @RequestBody Decision decision,
            @IfMatch String version,
            @IdempotencyKey String key);

    /** Reports that a granted case was carried out by hand. */
    @PostExchange("/audit/cases/{id}/fulfil")
    ApiResult<CommandResult> fulfil(
            Caller caller, @PathVariable String id, @IfMatch String version, @IdempotencyKey String key);

    /** Returns the certificate of an erasure, a signed text that any JOSE tool verifies. */
    @GetExchange(
            url = "/audit/cases/{id}/certificate",
            accept = {"application/jose", "*/*"})
    StreamedFile certificate(Caller caller, @PathVariable String id);

    @GetExchange(
            url = "/audit/cases/{id}/dossier",
            accept = {"text/html", "application/problem+json"})
    StreamedFile dossier(Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String id);

    /** Returns the dossier with every row of long series. */
    @GetExchange(
            url = "/audit/cases/{id}/dossier",
            accept = {"application/json", "application/problem+json"})
    StreamedFile dossierAsJson(Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String id);

    @GetExchange(
            url = "/audit/cases/{id}/portability",
            accept = {"application/zip", "application/problem+json"})
    StreamedFile portability(Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String id);
}
