package io.artistagent.web.audit.cases;

import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.client.FileAnswer;
import io.artistagent.web.frame.PageContext;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a case: the certificate of an erasure, and what a person gets who asked for their data. */
@Controller
final class CaseFiles {

    private final CasesApi cases;

    CaseFiles(CasesApi cases) {
        this.cases = cases;
    }

    @GetMapping("/audit/cases/{id}/certificate")
    ResponseEntity<Resource> certificate(PageContext context, @PathVariable UUID id) {
        Officer.require(context);
        return FileAnswer.download(
                cases.certificate(context.caller(), id.toString()),
                MediaType.valueOf("application/jose"),
                "erasure-" + id + ".jws");
    }

    @GetMapping("/audit/cases/{id}/dossier")
    ResponseEntity<Resource> dossier(PageContext context, @PathVariable UUID id) {
        Officer.require(context);
        return FileAnswer.page(cases.dossier(context.caller(), Officer.purpose(context), id.toString()));
    }

    @GetMapping("/audit/cases/{id}/portability")
    ResponseEntity<Resource> portability(PageContext context, @PathVariable UUID id) {
        Officer.require(context);
        return FileAnswer.download(
                cases.portability(context.caller(), Officer.purpose(context), id.toString()),
                MediaType.valueOf("application/zip"),
                "case-" + id + ".zip");
    }
}
