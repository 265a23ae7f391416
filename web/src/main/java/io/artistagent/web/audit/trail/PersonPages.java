package io.artistagent.web.audit.trail;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Day;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.ListAddress;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.audit.holds.HoldsApi;
import io.artistagent.web.audit.holds.LegalHold;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The timeline of a person: everything about them and by them. */
@Controller
final class PersonPages {

    private static final int MANY = 50;

    private final TrailApi trail;
    private final HoldsApi holds;

    PersonPages(TrailApi trail, HoldsApi holds) {
        this.trail = trail;
        this.holds = holds;
    }

    /**
     * The events about or by a person, newest first.
     *
     * @param erased their erasure; null if they were not erased
     * @param held the legal hold on their data; null if there is none
     * @param restrictedSince since when the use of their data is restricted
     */
    public record TimelinePage(
            Desk desk,
            String person,
            TrailApi.@Nullable Erasure erased,
            @Nullable LegalHold held,
            @Nullable Instant restrictedSince,
            Page<TrailEvent> found) {

        public List<Day<TrailEvent>> days() {
            return Day.of(found.items(), TrailEvent::at);
        }

        public String next() {
            return ListAddress.of("/audit/people/" + person, Form.empty(), List.of(), found.nextCursor());
        }
    }

    @GetMapping("/audit/people/{id}")
    ModelAndView timeline(
            PageContext context, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        Desk desk = Officer.desk(context, AuditTab.SEARCH);
        String person = id.toString();
        Supplier<ApiResult<TrailApi.Erasure>> erasure =
                context.meanwhile(() -> trail.erasure(context.caller(), person));
        // The reason of the hold is not shown here, so it is not asked for
        Supplier<ApiResult<LegalHold>> hold = context.meanwhile(() -> holds.one(context.caller(), null, person));
        Page<TrailEvent> found = trail.timeline(context.caller(), desk.purpose(), person, cursor, MANY)
                .orRefuse();
        Instant restrictedSince =
                holds.restriction(context.caller(), person).orRefuse().restrictedSince();
        return context.page(
                "audit/trail/timeline",
                AuditNavigation.COMPLIANCE,
                new TimelinePage(
                        desk, person, erasure.get().orAbsent(), hold.get().orAbsent(), restrictedSince, found));
    }

    @PostMapping("/audit/people/{id}/lift-restriction")
    ModelAndView lift(PageContext context, @PathVariable UUID id, @RequestParam String reason) {
        Officer.require(context);
        return context.to(
                "/audit/people/" + id,
                holds.liftRestriction(context.caller(), id.toString(), new HoldsApi.HoldReason(reason.strip())),
                "timeline.lifted");
    }
}
