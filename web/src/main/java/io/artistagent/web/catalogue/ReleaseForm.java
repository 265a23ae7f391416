package io.artistagent.web.catalogue;

import io.artistagent.web.forms.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form to add or correct a release. */
public record ReleaseForm(
        String artistId,
        @Nullable Release release,
        Form form,
        @Nullable Form lost) {

    static Form filled(Release release) {
        return Form.empty()
                .with("title", release.title())
                .with("kind", release.kind())
                .with("releaseDate", release.releaseDate())
                .with("upc", release.printedCode())
                .with("version", release.version());
    }

    static ReleaseDraft draft(Form form) {
        return new ReleaseDraft(form.text("title"), form.text("kind"), form.text("releaseDate"), form.text("upc"));
    }

    public List<ReleaseKind> kinds() {
        return List.of(ReleaseKind.values());
    }
}
