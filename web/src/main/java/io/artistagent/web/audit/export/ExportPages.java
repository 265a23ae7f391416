package io.artistagent.web.audit.export;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.audit.desk.Utc;
import io.artistagent.web.audit.export.LogExport.Window;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.FileAnswer;
import io.artistagent.web.client.MalformedForm;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The exports of the log: they are started, watched until they are done, saved and deleted. */
@Controller
final class ExportPages {

    /** Tells htmx to stop polling. */
    private static final HttpStatusCode NO_MORE = HttpStatusCode.valueOf(286);

    private static final Pattern FILE = Pattern.compile("[\\w.-]{1,120}");
    private static final String PAGE = AuditTab.EXPORTS.address() + "/";

    private final ExportsApi exports;

    ExportPages(ExportsApi exports) {
        this.exports = exports;
    }

    /** The latest exports, and a form for a new one. */
    public record ExportsPage(Desk desk, ApiResult<Page<LogExport>> exports, Form form) {

        public List<LogExport> latest() {
            return exports.or(Page.empty()).items();
        }

        public List<Window> windows() {
            return List.of(Window.values());
        }
    }

    /** One export. */
    public record ExportPage(Desk desk, LogExport it) {}

    @GetMapping("/audit/exports")
    ModelAndView all(PageContext context) {
        return show(
                context,
                Form.empty()
                        .with(
                                "from",
                                Utc.field(context.texts()
                                        .now()
                                        .minus(1, ChronoUnit.DAYS)
                                        .truncatedTo(ChronoUnit.DAYS)))
                        .with("window", Window.DAY.duration()));
    }

    @PostMapping("/audit/exports")
    ModelAndView begin(PageContext context, @RequestParam MultiValueMap<String, String> sent) {
        Officer.require(context);
        Form form = Form.of(sent);
        ApiResult<LogExport> result = exports.begin(
                context.caller(),
                Officer.purpose(context),
                new ExportsApi.NewExport(
                        Utc.moment(form.text("from")), Utc.moment(form.text("to")), form.text("window")));
        Problem problem = result.problem();
        if (problem != null) {
            return context.again(show(context, form.refuse(problem, context.texts())));
        }
        context.notice("export.begun");
        return context.to(PAGE + result.orRefuse().id());
    }

    @GetMapping("/audit/exports/{id}")
    ModelAndView one(PageContext context, @PathVariable UUID id) {
        Desk desk = Officer.desk(context, AuditTab.EXPORTS);
        return context.page("audit/export/export", AuditNavigation.COMPLIANCE, new ExportPage(desk, find(context, id)));
    }

    /** The live part of the page, polled until the export has ended. */
    @GetMapping("/audit/exports/{id}/progress")
    ModelAndView progress(PageContext context, @PathVariable UUID id) {
        Officer.require(context);
        LogExport found = find(context, id);
        ModelAndView part = context.fragment("audit/export/exported", found);
        if (!found.isRunning()) {
            part.setStatus(NO_MORE);
        }
        return part;
    }

    @PostMapping("/audit/exports/{id}/retry")
    ModelAndView retry(PageContext context, @PathVariable UUID id) {
        Officer.require(context);
        Problem problem = exports.retry(context.caller(), Officer.purpose(context), id.toString())
                .problem();
        if (problem == null) {
            context.notice("export.retried");
        } else {
            context.warn(problem);
        }
        return context.to(PAGE + id);
    }

    @PostMapping("/audit/exports/{id}/delete")
    ModelAndView delete(PageContext context, @PathVariable UUID id) {
        Officer.require(context);
        return context.to(
                AuditTab.EXPORTS.address(),
                exports.delete(context.caller(), Officer.purpose(context), id.toString()),
                "export.deleted");
    }

    @GetMapping("/audit/exports/{id}/archive")
    ResponseEntity<Resource> archive(PageContext context, @PathVariable UUID id) {
        Officer.require(context);
        return FileAnswer.download(
                exports.archive(context.caller(), Officer.purpose(context), id.toString()),
                MediaType.valueOf("application/zip"),
                "export-" + id + ".zip");
    }

    @GetMapping("/audit/exports/{id}/files/{name}")
    ResponseEntity<Resource> file(PageContext context, @PathVariable UUID id, @PathVariable String name) {
        Officer.require(context);
        if (!FILE.matcher(name).matches()) {
            throw new MalformedForm();
        }
        return FileAnswer.download(
                exports.file(context.caller(), Officer.purpose(context), id.toString(), name),
                MediaType.APPLICATION_OCTET_STREAM,
                name);
    }

    private LogExport find(PageContext context, UUID id) {
        return exports.one(context.caller(), id.toString()).orRefuse();
    }

    private ModelAndView show(PageContext context, Form form) {
        Desk desk = Officer.desk(context, AuditTab.EXPORTS);
        return context.page(
                "audit/export/exports",
                AuditNavigation.COMPLIANCE,
                new ExportsPage(desk, exports.exports(context.caller()), form));
    }
}
