package io.artistagent.web.audit.cases;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
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
import org.springframework.web.servlet.ModelAndView;

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

    /**
     * The certificate for people, to print and hand over.
     *
     * @param certificate what is signed
     */
    public record CertificatePage(Desk desk, ErasureCertificate certificate) {

        /** Returns commands that verify the signed file with the published key, without a program of ours. */
        public String commands() {
            return """
                    cut -d. -f1,2 FILE | tr -d '\\n' > signed
                    (cut -d. -f3 FILE | tr -d '\\n' | tr '_-' '/+'; echo '==') | base64 -d > signature
                    (printf '0*0\\005\\006\\003+ep\\003!\\000'
                     sed 's/.*"x":"\\([^"]*\\).*/\\1=/' jwks-ledger.json | tr '_-' '/+' | base64 -d) > key
                    openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey key -in signed -sigfile signature
                    """.replace("FILE", certificate.file()).stripTrailing();
        }
    }

    @GetMapping("/audit/cases/{id}/certificate/page")
    ModelAndView certificatePage(PageContext context, @PathVariable UUID id) {
        Desk desk = Officer.desk(context, AuditTab.CASES);
        String signed = FileAnswer.read(cases.certificate(context.caller(), id.toString()));
        return context.page(
                "audit/cases/certificate",
                AuditNavigation.COMPLIANCE,
                new CertificatePage(desk, ErasureCertificate.of(signed)));
    }

    @GetMapping("/audit/cases/{id}/dossier.json")
    ResponseEntity<Resource> dossierAsJson(PageContext context, @PathVariable UUID id) {
        Officer.require(context);
        return FileAnswer.download(
                cases.dossierAsJson(context.caller(), Officer.purpose(context), id.toString()),
                MediaType.APPLICATION_JSON,
                "case-" + id + ".json");
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
