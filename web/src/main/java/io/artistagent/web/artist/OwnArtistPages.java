package io.artistagent.web.artist;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.frame.Section;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Pages to register, change and retire one's own artist. */
@Controller
final class OwnArtistPages {

    private static final String PAGE = "artist/form";

    private final ArtistsApi artists;

    OwnArtistPages(ArtistsApi artists) {
        this.artists = artists;
    }

    @GetMapping("/artists/new")
    ModelAndView blank(PageContext context) {
        context.requireMayOwnArtists();
        return context.page(PAGE, Section.NONE, ArtistForm.fresh());
    }

    @PostMapping("/artists")
    ModelAndView register(PageContext context, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        return switch (artists.register(context.caller(), ArtistForm.draft(form), form.get("key"))) {
            case ApiResult.Success<CommandResult>(CommandResult commandResult) -> {
                context.notice("artist.registered", form.get("stageName").strip());
                yield context.to("/artists/" + commandResult.created() + "/overview");
            }
            case ApiResult.Failure<CommandResult>(Problem problem) ->
                context.again(context.page(
                        PAGE, Section.NONE, new ArtistForm(null, form.refuse(problem, context.texts()), null, "")));
        };
    }

    @GetMapping("/artists/{id}/edit")
    ModelAndView edit(PageContext context, @PathVariable UUID id) {
        Artist artist = artists.one(context.caller(), id.toString()).orRefuse();
        return context.form(
                PAGE,
                ArtistNavigation.PROFILE,
                id,
                new ArtistForm(artist, ArtistForm.filled(artist), null, address(id)));
    }

    @PostMapping("/artists/{id}/edit")
    ModelAndView change(PageContext context, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        ApiResult<CommandResult> result =
                artists.change(context.caller(), id.toString(), ArtistForm.draft(form), form.get("version"));
        Problem problem = result.problem();
        if (problem == null) {
            return context.to("/artists/" + id, result, "artist.changed");
        }
        Artist newest = artists.one(context.caller(), id.toString()).orRefuse();
        ArtistForm page = problem.kind() == Problem.Kind.STALE
                ? new ArtistForm(newest, ArtistForm.filled(newest).refuse(problem, context.texts()), form, address(id))
                : new ArtistForm(newest, form.refuse(problem, context.texts()), null, address(id));
        return context.again(context.form(PAGE, ArtistNavigation.PROFILE, id, page));
    }

    /** Sets who can see the artist (signed-in people, everyone, or everyone including search engines) and what the public page shows. */
    @PostMapping("/artists/{id}/public-page")
    ModelAndView publicPage(
            PageContext context,
            @PathVariable UUID id,
            @RequestParam String version,
            @RequestParam String visibility,
            @RequestParam(required = false) @Nullable Set<String> shows) {
        Set<String> shown = shows == null ? Set.of() : shows;
        ApiResult<CommandResult> result = visibility.equals("closed")
                ? artists.closePage(context.caller(), id.toString(), version)
                : artists.openPage(
                        context.caller(),
                        id.toString(),
                        new Artist.PublicPage(
                                visibility.equals("indexed"),
                                shown.contains("releases"),
                                shown.contains("links"),
                                shown.contains("figures")),
                        version);
        return context.toCard(
                "public-page",
                "/artists/" + id + "/edit",
                result,
                visibility.equals("closed") ? "artist.page.hidden" : "artist.page.opened",
                address(id));
    }

    /** Returns the full URL of the artist's public page. */
    private static String address(UUID id) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/a/{id}")
                .buildAndExpand(id)
                .toUriString();
    }

    /** Asks for confirmation on a separate page, because retiring cannot be undone. */
    @GetMapping("/artists/{id}/retire")
    ModelAndView askToRetire(PageContext context, @PathVariable UUID id) {
        return context.form(
                "artist/retire",
                ArtistNavigation.PROFILE,
                id,
                artists.one(context.caller(), id.toString()).orRefuse());
    }

    @PostMapping("/artists/{id}/retire")
    ModelAndView retire(
            PageContext context, @PathVariable UUID id, @RequestParam String version, @RequestParam String key) {
        ApiResult<CommandResult> result = artists.retire(context.caller(), id.toString(), version, key);
        if (result.problem() != null && isRetired(context, id)) {
            context.notice("artist.retired.before");
            return context.to("/artists/" + id);
        }
        return context.to("/artists/" + id, result, "artist.retired");
    }

    private boolean isRetired(PageContext context, UUID id) {
        Artist artist = artists.one(context.caller(), id.toString()).orNull();
        return artist != null && artist.retired();
    }
}
