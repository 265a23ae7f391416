package io.artistagent.web.audit.export;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.AuditPurpose;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.StreamedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** API client for the exports of the log. */
public interface ExportsApi {

    /** What to export; null for what the API chooses. */
    record NewExport(
            @Nullable String from,
            @Nullable String to,
            @Nullable String window) {}

    @PostExchange("/audit/exports")
    ApiResult<LogExport> begin(Caller caller, @AuditPurpose @Nullable String purpose, @RequestBody NewExport request);

    @GetExchange("/audit/exports")
    ApiResult<Page<LogExport>> exports(Caller caller);

    @GetExchange("/audit/exports/{id}")
    ApiResult<LogExport> one(Caller caller, @PathVariable String id);

    @PostExchange("/audit/exports/{id}/retry")
    ApiResult<LogExport> retry(Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String id);

    @DeleteExchange("/audit/exports/{id}")
    ApiResult<CommandResult> delete(Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String id);

    @GetExchange(
            url = "/audit/exports/{id}/archive",
            accept = {"application/zip", "application/problem+json"})
    StreamedFile archive(Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String id);

    @GetExchange(
            url = "/audit/exports/{id}/files/{name}",
            accept = {"application/octet-stream", "application/problem+json"})
    StreamedFile file(
            Caller caller, @AuditPurpose @Nullable String purpose, @PathVariable String id, @PathVariable String name);
}
