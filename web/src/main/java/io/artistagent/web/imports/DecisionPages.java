package io.artistagent.web.imports;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.forms.Ids;
import io.artistagent.web.frame.PageContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Imports or discards waiting files: one of them, or all files in the form. */
@Controller
final class DecisionPages {

    /** The most files that one form decides on, and that a page therefore shows. */
    static final int MAX_DECISIONS = 50;

    private static final String ALL = "all";
    private static final Set<String> COMPLETED_BY_PERSON = Set.of("trackId", "from", "to");

    private final ImportsApi imports;
    private final ImportPages pages;

    DecisionPages(ImportsApi imports, ImportPages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    @PostMapping("/imports/{id}/decision")
    ModelAndView one(PageContext context, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        boolean decided = decide(context, form, recorded -> {});
        // The import's page shows the progress, so no message is needed
        return decided ? context.to("/imports/" + id) : context.again(pages.one(context, id, false, form));
    }

    @PostMapping("/artists/{artist}/imports/decisions")
    ModelAndView ofArtist(
            PageContext context, @PathVariable UUID artist, @RequestParam MultiValueMap<String, String> sent) {
        return several(context, artist.toString(), sent);
    }

    @PostMapping("/me/imports/decisions")
    ModelAndView mine(PageContext context, @RequestParam MultiValueMap<String, String> sent) {
        return several(context, null, sent);
    }

    private ModelAndView several(PageContext context, @Nullable String artistId, MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        boolean decided = decide(context, form, recorded -> accepted(context, recorded));
        return decided
                ? context.to(artistId == null ? "/me/imports" : "/artists/" + artistId + "/imports")
                : context.again(pages.list(context, artistId, null, List.of(), form));
    }

    /** Performs the action of the pressed button and adds errors to the form. Returns whether there were none. */
    private boolean decide(PageContext context, Form form, LongConsumer accepted) {
        String discarded = form.text("discard");
        if (discarded != null) {
            ApiResult<CommandResult> result = imports.discard(
                    context.caller(), id(discarded), form.get(discarded + ".version"), key(form, discarded));
            report(context, result.problem(), "import.discarded", 1);
            return true;
        }
        List<String> chosen = chosen(form);
        List<String> recorded = new ArrayList<>();
        for (String id : chosen) {
            if (record(context, form, id)) {
                recorded.add(id);
            }
        }
        if (!recorded.isEmpty()) {
            accepted.accept(recorded.size());
        }
        return !form.bad();
    }

    private static void accepted(PageContext context, long files) {
        context.notice(files == 1 ? "import.accepted.one" : "import.accepted.other", files);
    }

    private boolean record(PageContext context, Form form, String id) {
        ApiResult<CommandResult> result = imports.accept(
                context.caller(), id(id), form.get(id + ".version"), information(form, id), key(form, id));
        Problem problem = result.problem();
        if (problem == null) {
            return true;
        }
        if (problem.kind() != Problem.Kind.FIELDS || problem.errors().isEmpty()) {
            form.reject(id, context.sentence(problem));
            return false;
        }
        for (Problem.BadField bad : problem.errors()) {
            String field = bad.pointer().replace("/", "");
            boolean missing = COMPLETED_BY_PERSON.contains(field) && form.text(id + "." + field) == null;
            form.reject(id + "." + field, missing ? context.texts().of("import.missing." + field) : bad.detail());
        }
        return false;
    }

    /** Returns the fields that belong to the chosen file type; fields filled in for another type are omitted. */
    private static Map<String, String> information(Form form, String id) {
        Map<String, String> information = new LinkedHashMap<>();
        String kind = form.text(id + ".kind");
        add(information, "kind", kind);
        if (ImportKind.SPOTIFY_SONG_TIMELINE.name().equals(kind)) {
            add(information, "trackId", form.text(id + ".trackId"));
        }
        if (Arrays.stream(ImportKind.values())
                .anyMatch(one -> one.needsPeriod() && one.name().equals(kind))) {
            add(information, "from", form.text(id + ".from"));
            add(information, "to", form.text(id + ".to"));
        }
        return information;
    }

    private static void add(Map<String, String> information, String field, @Nullable String value) {
        if (value != null) {
            information.put(field, value);
        }
    }

    private static List<String> chosen(Form form) {
        String pressed = String.valueOf(form.text("record"));
        List<String> all = form.all("import").stream()
                .filter(Ids::isId)
                .limit(MAX_DECISIONS)
                .toList();
        return pressed.equals(ALL) ? all : all.stream().filter(pressed::equals).toList();
    }

    private static void report(PageContext context, @Nullable Problem problem, String key, long count) {
        if (problem == null) {
            context.notice(key, count);
        } else {
            context.warn(problem);
        }
    }

    /** Replaces anything that is not an id, because the value becomes part of a URL path. */
    private static String id(String written) {
        return Ids.isId(written) ? written : new UUID(0, 0).toString();
    }

    /** Derives one idempotency key per file, because one form decides on several files. Resending the form gives the same keys. */
    private static String key(Form form, String id) {
        return UUID.nameUUIDFromBytes((form.get("key") + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
