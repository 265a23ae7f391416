package io.artistagent.web.privacy;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.BooleanNode;

/** Sample data of a person: requests in every state, consents, and accesses. */
public final class PrivacySamples {

    private static final Instant RECEIVED = Instant.parse("2026-11-12T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-12T09:00:00Z");

    private PrivacySamples() {}

    public static DataRequest request(CaseType type, CaseState state) {
        return new DataRequest(
                "018f0000-0000-7000-8000-000000000001",
                type,
                state,
                RECEIVED,
                DUE,
                BooleanNode.TRUE,
                "GRANT",
                "Because <b>Die Nacht</b> of it.",
                "Please & thank you <b>Die Nacht</b>",
                List.of(
                        new Receipt("keys", RECEIVED, "ERASED"),
                        new Receipt("log", null, null),
                        new Receipt("account", RECEIVED, "NOT_MANAGED")));
    }

    public static Consent consent(Consent.State state) {
        Consent.Text text = new Consent.Text(
                "2",
                "Use my figures for suggestions",
                "We use **figures** to suggest people.\n\n- **What:** followers.\n- **How long:** a year.\n\nYou can withdraw at any time.");
        return new Consent(
                "figures-rank-my-matches",
                state,
                "2",
                state == Consent.State.NOT_GIVEN ? null : RECEIVED,
                state == Consent.State.WITHDRAWN ? null : text,
                state == Consent.State.GIVEN ? text : null);
    }

    public static OwnAccess access(AccessAction action) {
        return new OwnAccess(
                RECEIVED,
                action,
                action == AccessAction.READ ? "compliance-officer" : "new-role",
                "Yearly check",
                List.of("contact.legalName", "contact.email"));
    }

    public static Map<String, List<Object>> pages() {
        ApiResult<Page<DataRequest>> requests = new ApiResult.Success<>(new Page<>(
                Stream.of(CaseState.values())
                        .map(state -> request(CaseType.ERASURE, state))
                        .toList(),
                null));
        ApiResult<Consent.All> consents = new ApiResult.Success<>(new Consent.All(
                Stream.of(Consent.State.values()).map(PrivacySamples::consent).toList(),
                List.of(new Consent.Interest("MATCHING", RECEIVED)),
                RECEIVED));
        Page<OwnAccess> accesses = new Page<>(
                Arrays.stream(AccessAction.values()).map(PrivacySamples::access).toList(), "c&<");
        return Map.of(
                "privacy/data",
                List.of(
                        new MyDataPage(requests, consents, new ApiResult.Success<>(accesses)),
                        new MyDataPage(
                                new ApiResult.Success<>(Page.empty()),
                                new ApiResult.Success<>(Consent.All.NONE),
                                new ApiResult.Success<>(Page.empty())),
                        new MyDataPage(
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE),
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE),
                                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE))),
                "privacy/accesses",
                List.of(new AccessesPage(accesses), new AccessesPage(Page.empty())),
                "privacy/ask",
                List.of(
                        new RequestPages.AskPage(Form.empty().with("type", "ERASURE")),
                        new RequestPages.AskPage(wrong())),
                "privacy/request",
                Stream.of(CaseState.values())
                        .map(state -> (Object) request(CaseType.ACCESS, state))
                        .toList());
    }

    private static Form wrong() {
        Form form = Form.empty();
        form.reject("type", "Choose.");
        return form;
    }
}
