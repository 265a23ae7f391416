package io.artistagent.web.audit.trail;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.audit.ledger.LedgerApi;
import io.artistagent.web.audit.trail.TrailApi.NamedArtist;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Searches the trail, and shows one event with its proof. */
@Controller
final class TrailPages {

    private static final String ARTIST = "artist";

    /** So many artists of one name are shown to choose from. */
    private static final int SOME = 12;

    private static final TrailApi.Values NO_VALUES = new TrailApi.Values(List.of(), List.of());

    private final TrailApi trail;
    private final LedgerApi ledger;

    TrailPages(TrailApi trail, LedgerApi ledger) {
        this.trail = trail;
        this.ledger = ledger;
    }

    /** One event. The proof or the key may be missing, for example until the next checkpoint. */
    public record EventPage(
            Desk desk,
            TrailEvent event,
            @Nullable EventProof proof,
            @Nullable String key) {}

    @GetMapping("/audit/search")
    ModelAndView search(
            PageContext context,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable String cursor) {
        Desk desk = Officer.desk(context, AuditTab.SEARCH);
        Form form = Form.of(sent);
        Supplier<ApiResult<TrailApi.Values>> values = context.meanwhile(() -> trail.choices(context.caller()));
        List<NamedArtist> artists = named(context, form);
        boolean searches = artists.size() == 1 || form.text(ARTIST) == null;
        ApiResult<Page<TrailEvent>> result = searches
                ? trail.events(
                        context.caller(),
                        desk.purpose(),
                        TrailFilter.of(
                                form,
                                artists.isEmpty() ? null : artists.getFirst().id(),
                                cursor))
                : new ApiResult.Success<>(Page.empty());
        Problem problem = result.problem();
        Problem badFilter = problem != null && problem.kind() == Problem.Kind.FIELDS ? problem : null;
        if (badFilter != null) {
            form.refuse(badFilter, context.texts());
        }
        Page<TrailEvent> found = badFilter != null ? Page.empty() : result.orLater(Page.empty());
        ModelAndView page = context.page(
                "audit/trail/search",
                AuditNavigation.COMPLIANCE,
                new SearchPage(
                        desk,
                        form,
                        found,
                        values.get().or(NO_VALUES),
                        searches ? List.of() : artists,
                        badFilter != null ? null : problem));
        return form.bad() ? context.again(page) : page;
    }

    /** Returns the artists whose name was searched for. */
    private List<NamedArtist> named(PageContext context, Form form) {
        String name = form.text(ARTIST);
        if (name == null) {
            return List.of();
        }
        ApiResult<Page<NamedArtist>> result = trail.artists(context.caller(), name, SOME);
        List<NamedArtist> found = result.or(Page.empty()).items();
        Problem problem = result.problem();
        if (problem != null) {
            form.reject(ARTIST, context.sentence(problem));
        } else if (found.isEmpty()) {
            form.reject(ARTIST, context.texts().of("trail.artist.none"));
        }
        return found;
    }

    @GetMapping("/audit/events/{id}")
    ModelAndView one(PageContext context, @PathVariable UUID id) {
        Desk desk = Officer.desk(context, AuditTab.SEARCH);
        Supplier<ApiResult<EventProof>> proof = context.meanwhile(() -> trail.proof(context.caller(), id.toString()));
        Supplier<ResponseEntity<byte[]>> key = context.meanwhile(() -> ledger.key(context.caller()));
        TrailEvent event =
                trail.event(context.caller(), desk.purpose(), id.toString()).orRefuse();
        return context.page(
                "audit/trail/event",
                AuditNavigation.COMPLIANCE,
                new EventPage(desk, event, proof.get().orNull(), LedgerApi.text(key.get())));
    }
}
