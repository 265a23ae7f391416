package io.artistagent.web.privacy;

import io.artistagent.web.client.FileAnswer;
import io.artistagent.web.frame.PageContext;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A person's own data as files: a page to print, JSON, and a ZIP file to take elsewhere. */
@Controller
final class DataFiles {

    private final PrivacyApi privacy;

    DataFiles(PrivacyApi privacy) {
        this.privacy = privacy;
    }

    @GetMapping("/me/data/dossier")
    ResponseEntity<Resource> dossier(PageContext context) {
        return FileAnswer.page(privacy.dossier(context.caller()));
    }

    @GetMapping("/me/data/dossier.json")
    ResponseEntity<Resource> dossierAsJson(PageContext context) {
        return FileAnswer.download(privacy.dossierAsJson(context.caller()), MediaType.APPLICATION_JSON, "my-data.json");
    }

    @GetMapping("/me/data/portability.zip")
    ResponseEntity<Resource> portability(PageContext context) {
        return FileAnswer.download(
                privacy.portability(context.caller()), MediaType.valueOf("application/zip"), "my-data.zip");
    }
}
