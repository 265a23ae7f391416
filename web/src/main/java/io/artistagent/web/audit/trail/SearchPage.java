package io.artistagent.web.audit.trail;

import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Choices;
import io.artistagent.web.audit.desk.Day;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.ListAddress;
import io.artistagent.web.audit.trail.TrailApi.NamedArtist;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The found events, or the problem of the search.
 *
 * @param values the types and roles to choose from; empty if they are not available
 * @param artists the artists of whom one has to be chosen, because several have the name
 */
public record SearchPage(
        Desk desk,
        Form form,
        Page<TrailEvent> found,
        TrailApi.Values values,
        List<NamedArtist> artists,
        @Nullable Problem problem) {

    public boolean narrowed() {
        return TrailFilter.FIELDS.stream().anyMatch(name -> !name.equals("order") && form.text(name) != null);
    }

    /** Returns how many of the filters that may be folded away are in use. */
    public long filters() {
        return TrailFilter.CRITERIA.stream()
                .filter(name -> !name.equals("q") && form.text(name) != null)
                .count();
    }

    public List<Day<TrailEvent>> days() {
        return Day.of(found.items(), TrailEvent::at);
    }

    public List<Map.Entry<String, String>> types() {
        return values.types().isEmpty() ? List.of() : Choices.of(values.types(), form.text("type"));
    }

    public List<Map.Entry<String, String>> roles() {
        return values.roles().isEmpty() ? List.of() : Choices.of(values.roles(), form.text("role"));
    }

    /** Whether the anchors of the access log are left out. */
    public boolean leavesOutAnchors() {
        return TrailFilter.leavesOutAnchors(form);
    }

    /** Returns the address of the same list with the anchors of the access log. */
    public String all() {
        return address(form.copy().with("all", "true"), null);
    }

    public String next() {
        return address(form, found.nextCursor());
    }

    /** Returns the address of the same search for this artist. */
    public String of(NamedArtist artist) {
        return address(form.copy().with("artist", null).with("aggregate", artist.id()), null);
    }

    private static String address(Form form, @Nullable String cursor) {
        return ListAddress.of(AuditTab.SEARCH.address(), form, TrailFilter.FIELDS, cursor);
    }
}
