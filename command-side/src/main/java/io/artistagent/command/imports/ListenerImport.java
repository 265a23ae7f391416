package io.artistagent.command.imports;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.command.imports.UploadForm.Filled;
import io.artistagent.command.imports.files.FileRefused;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportSubject;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import java.util.Set;

/** A file about the sender's own listening. */
record ListenerImport(Caller caller) implements ImportTarget {

    @Override
    public Set<String> fields() {
        return Set.of("kind", REVIEW);
    }

    @Override
    public void permit() {
        Permission.LISTEN.require(caller);
    }

    @Override
    public String expected() {
        return "Upload the ZIP file or the JSON files of your extended streaming history.";
    }

    @Override
    public ImportPlan plan(Filled<StagedFile> form) throws FileRefused {
        Fields fields = new Fields();
        ImportKind declared = fields.optional("/kind", form.field("kind"), EnumParser.of(ImportKind.class));
        boolean review = ImportTarget.review(fields, form);
        fields.check();
        ImportKind kind = form.file().reading().kindAs(declared);
        if (kind != ImportKind.SPOTIFY_STREAMING_HISTORY) {
            fields.refuse("/file", "This file belongs to an artist. Send it to /api/v1/artists/{artistId}/imports.");
        }
        return fields.make("", () -> new ImportPlan(kind, ImportSubject.LISTENER, null, review));
    }
}
