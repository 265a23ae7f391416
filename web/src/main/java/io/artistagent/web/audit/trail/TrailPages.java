package io.artistagent.web.audit.trail;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.ListAddress;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.audit.ledger.LedgerApi;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
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

    private final TrailApi trail;
    private final LedgerApi ledger;

    TrailPages(TrailApi trail, LedgerApi ledger) {
        this.trail = trail;
        this.ledger = ledger;
    }

    /** The found events, or the problem of the search. */
    public record SearchPage(
            Desk desk,
            Form form,
            Page<TrailEvent> found,
            @Nullable Problem problem) {

        public boolean narrowed() {
            return TrailFilter.FIELDS.stream().anyMatch(name -> !name.equals("order") && form.text(name) != null);
        }

        public String next() {
            return ListAddress.of(AuditTab.SEARCH.address(), form, TrailFilter.FIELDS, found.nextCursor());
        }
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
        ApiResult<Page<TrailEvent>> result =
                trail.events(context.caller(), desk.purpose(), TrailFilter.of(form, cursor));
        Problem problem = result.problem();
        Problem badFilter = problem != null && problem.kind() == Problem.Kind.FIELDS ? problem : null;
        if (badFilter != null) {
            form.refuse(badFilter, context.texts());
        }
        Page<TrailEvent> found = badFilter != null ? Page.empty() : result.orLater(Page.empty());
        ModelAndView page = context.page(
                "audit/trail/search",
                AuditNavigation.COMPLIANCE,
                new SearchPage(desk, form, found, badFilter != null ? null : problem));
        return badFilter != null ? context.again(page) : page;
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
