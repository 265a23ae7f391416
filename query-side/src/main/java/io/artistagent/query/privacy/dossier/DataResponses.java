package io.artistagent.query.privacy.dossier;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.access.Access;
import io.artistagent.keycloak.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes copies of a person's data as responses, after the export was recorded. */
@Component
final class DataResponses {

    static final String ZIP = "application/zip";

    /** The page needs its own style and nothing else; whatever a value contains, a browser runs no script in it. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Dossiers dossiers;
    private final PortabilityArchive archive;
    private final ExportSlots slots;
    private final AccessRecorder accesses;
    private final JsonMapper json;

    DataResponses(
            Dossiers dossiers,
            PortabilityArchive archive,
            ExportSlots slots,
            AccessRecorder accesses,
            JsonMapper json) {
        this.dossiers = dossiers;
        this.archive = archive;
        this.slots = slots;
        this.accesses = accesses;
        this.json = json;
    }

    void json(Caller caller, PersonId person, Optional<AuditPurpose> purpose, HttpServletResponse response)
            throws IOException {
        slots.run(caller.person(), () -> {
            Dossiers.Prepared dossier = dossiers.prepare(person);
            record(caller, person, purpose, dossier.head().events());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            dossiers.write(dossier, new JsonDossier(out(response), json));
        });
    }

    void html(Caller caller, PersonId person, Optional<AuditPurpose> purpose, HttpServletResponse response)
            throws IOException {
        slots.run(caller.person(), () -> {
            Dossiers.Prepared dossier = dossiers.prepare(person);
            record(caller, person, purpose, dossier.head().events());
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", POLICY);
            dossiers.write(dossier, new HtmlDossier(dossier.head(), out(response), json));
        });
    }

    void zip(Caller caller, PersonId person, Optional<AuditPurpose> purpose, HttpServletResponse response)
            throws IOException {
        slots.run(caller.person(), () -> {
            PersonEvents.Found found = archive.prepare(person);
            record(caller, person, purpose, found.count());
            response.setContentType(ZIP);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"artist-agent-data.zip\"");
            archive.write(person, found, out(response));
        });
    }

    private static OutputStream out(HttpServletResponse response) throws IOException {
        return new LeastRateOutput(response.getOutputStream(), System::nanoTime);
    }

    private void record(Caller caller, PersonId person, Optional<AuditPurpose> purpose, long count) {
        accesses.read(caller, purpose, Access.Action.EXPORT, List.of(person.value()), List.of("all"), count);
    }
}
