package io.artistagent.web.audit.operation;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.audit.operation.Rebuild.RebuildStep;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.MalformedForm;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.frame.PageContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The projections: how far they are, their rebuilds, and the events that they could not handle. */
@Controller
final class OperationPages {

    /** Tells htmx to stop polling. */
    private static final HttpStatusCode NO_MORE = HttpStatusCode.valueOf(286);

    /** A name or an id that may become part of a URL. */
    private static final Pattern NAME = Pattern.compile("[\\w@:-]{1,120}");

    private static final int MANY = 50;

    private final OperationApi operation;

    OperationPages(OperationApi operation) {
        this.operation = operation;
    }

    /** The projections and their rebuilds, newest first. This part is polled while a rebuild is running. */
    public record Progress(ApiResult<Page<Projection>> projections, ApiResult<Page<Rebuild>> rebuilds) {

        public List<Projection> all() {
            return projections.or(Page.empty()).items();
        }

        public List<Rebuild> latest() {
            return rebuilds.or(Page.empty()).items().stream().limit(MANY).toList();
        }

        /** Returns the rebuilds that somebody may still watch or settle, and the newest one, which shows how it ended. */
        public List<Rebuild> current() {
            List<Rebuild> all = latest();
            return all.stream()
                    .filter(it -> it.isOpen() || it == all.getFirst())
                    .toList();
        }

        /** Returns the other rebuilds, which have ended. */
        public List<Rebuild> earlier() {
            List<Rebuild> current = current();
            return latest().stream().filter(it -> !current.contains(it)).toList();
        }

        /** Whether another rebuild of this read model would have to wait for one that has begun. */
        public boolean isBeingRebuilt(Projection projection) {
            return latest().stream()
                    .anyMatch(it -> it.isOpen() && it.projection().equals(projection.name()));
        }

        public boolean isMoving() {
            return latest().stream().anyMatch(Rebuild::isMoving);
        }
    }

    /** The whole page. */
    public record ProjectionsPage(Desk desk, Progress progress, ApiResult<Page<DeadLetter>> letters) {

        public Page<DeadLetter> found() {
            return letters.or(Page.empty());
        }
    }

    @GetMapping("/audit/projections")
    ModelAndView all(PageContext context) {
        Desk desk = Officer.desk(context, AuditTab.PROJECTIONS);
        Supplier<ApiResult<Page<DeadLetter>>> letters =
                context.meanwhile(() -> operation.deadLetters(context.caller(), desk.purpose(), null, MANY));
        return context.page(
                "audit/operation/projections",
                AuditNavigation.COMPLIANCE,
                new ProjectionsPage(desk, progressOf(context), letters.get()));
    }

    /** The live part of the page, polled until no rebuild is running any more. */
    @GetMapping("/audit/projections/progress")
    ModelAndView progress(PageContext context) {
        Officer.require(context);
        Progress progress = progressOf(context);
        ModelAndView part = context.fragment("audit/operation/progress", progress);
        if (!progress.isMoving()) {
            part.setStatus(NO_MORE);
        }
        return part;
    }

    private Progress progressOf(PageContext context) {
        Supplier<ApiResult<Page<Rebuild>>> rebuilds = context.meanwhile(() -> operation.rebuilds(context.caller()));
        return new Progress(operation.projections(context.caller()), rebuilds.get());
    }

    @PostMapping("/audit/projections/rebuild")
    ModelAndView rebuild(PageContext context, @RequestParam String name, @RequestParam String key) {
        Officer.require(context);
        return context.to(
                AuditTab.PROJECTIONS.address(),
                operation.rebuild(context.caller(), Officer.purpose(context), checked(name), key),
                "rebuild.begun");
    }

    @PostMapping("/audit/rebuilds/{id}")
    ModelAndView change(
            PageContext context, @PathVariable UUID id, @RequestParam RebuildStep step, @RequestParam String key) {
        Officer.require(context);
        return context.to(
                AuditTab.PROJECTIONS.address(),
                operation.change(context.caller(), Officer.purpose(context), id.toString(), step.path(), key),
                "rebuild.did." + step.name());
    }

    @PostMapping("/audit/dead-letters/retry")
    ModelAndView retry(PageContext context, @RequestParam String id, @RequestParam String key) {
        Officer.require(context);
        ApiResult<OperationApi.Retried> result =
                operation.retry(context.caller(), Officer.purpose(context), checked(id), key);
        Problem problem = result.problem();
        if (problem != null) {
            context.warn(problem);
        } else if (result.orRefuse().handled()) {
            context.notice("letter.handled");
        } else {
            context.warn("letter.failed");
        }
        return context.to(AuditTab.PROJECTIONS.address());
    }

    @PostMapping("/audit/dead-letters/evict")
    ModelAndView evict(
            PageContext context, @RequestParam String id, @RequestParam String reason, @RequestParam String key) {
        Officer.require(context);
        return context.to(
                AuditTab.PROJECTIONS.address(),
                operation.evict(
                        context.caller(),
                        Officer.purpose(context),
                        checked(id),
                        new OperationApi.Eviction(reason.strip()),
                        key),
                "letter.evicted");
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new MalformedForm();
        }
        return name;
    }
}
