package io.artistagent.web.privacy;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.IdempotencyKey;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.StreamedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** API client for a person's own data: consents, requests, who has seen it, and its files. */
public interface PrivacyApi {

    /** A request of a person. */
    record Ask(CaseType type, @Nullable String note) {}

    /** The version of the text that the person has read. */
    record Agreed(String textVersion) {}

    @GetExchange("/me/consents")
    ApiResult<Consent.All> consents(Caller caller);

    @PutExchange("/me/consents/{purpose}")
    ApiResult<CommandResult> give(Caller caller, @PathVariable String purpose, @RequestBody Agreed agreed);

    @DeleteExchange("/me/consents/{purpose}")
    ApiResult<CommandResult> withdraw(Caller caller, @PathVariable String purpose);

    /** Objects to processing that rests on a legitimate interest. */
    @PutExchange("/me/objections/{interest}")
    ApiResult<CommandResult> object(Caller caller, @PathVariable String interest);

    @DeleteExchange("/me/objections/{interest}")
    ApiResult<CommandResult> withdrawObjection(Caller caller, @PathVariable String interest);

    @GetExchange("/me/requests")
    ApiResult<Page<DataRequest>> requests(Caller caller, @RequestParam int limit);

    @GetExchange("/me/requests/{id}")
    ApiResult<DataRequest> request(Caller caller, @PathVariable String id);

    @PostExchange("/me/requests")
    ApiResult<CommandResult> ask(Caller caller, @RequestBody Ask ask, @IdempotencyKey String key);

    @PostExchange("/me/requests/{id}/withdraw")
    ApiResult<CommandResult> withdrawRequest(Caller caller, @PathVariable String id, @IdempotencyKey String key);

    /** Returns who has seen the person's data, newest first. */
    @GetExchange("/me/accesses")
    ApiResult<Page<OwnAccess>> accesses(Caller caller, @RequestParam @Nullable String cursor, @RequestParam int limit);

    /** Returns everything about the person as a page to print. */
    @GetExchange(
            url = "/me/data/dossier",
            accept = {"text/html", "application/problem+json"})
    StreamedFile dossier(Caller caller);

    /** Returns everything about the person as JSON. */
    @GetExchange(
            url = "/me/data/dossier",
            accept = {"application/json", "application/problem+json"})
    StreamedFile dossierAsJson(Caller caller);

    /** Returns what the person has given, as a ZIP file with JSON and CSV. */
    @GetExchange(
            url = "/me/data/portability",
            accept = {"application/zip", "application/problem+json"})
    StreamedFile portability(Caller caller);
}
