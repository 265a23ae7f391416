package io.artistagent.web.artist;

import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Done;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.Section;
import io.artistagent.web.frame.Visit;
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
final class ProfilePages {

    private static final String PAGE = "artist/form";

    private final ArtistsApi artists;

    ProfilePages(ArtistsApi artists) {
        this.artists = artists;
    }

    @GetMapping("/artists/new")
    ModelAndView blank(Visit visit) {
        visit.requireToRegister();
        return visit.page(PAGE, Section.NONE, ArtistForm.fresh());
    }

    @PostMapping("/artists")
    ModelAndView register(Visit visit, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        return switch (artists.register(visit.caller(), ArtistForm.draft(form), form.get("key"))) {
            case Answer.Given<Done>(Done done) -> {
                visit.notice("artist.registered", form.get("stageName").strip());
                yield visit.to("/artists/" + done.created() + "/overview");
            }
            case Answer.Denied<Done>(Problem problem) ->
                visit.again(visit.page(
                        PAGE, Section.NONE, new ArtistForm(null, form.refuse(problem, visit.texts()), null, "")));
        };
    }

    @GetMapping("/artists/{id}/edit")
    ModelAndView edit(Visit visit, @PathVariable UUID id) {
        Artist artist = artists.one(visit.caller(), id.toString()).orRefuse();
        return visit.page(
                PAGE,
                ArtistNavigation.PROFILE,
                id,
                new ArtistForm(artist, ArtistForm.filled(artist), null, address(id)));
    }

    @PostMapping("/artists/{id}/edit")
    ModelAndView change(Visit visit, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        Answer<Done> answer =
                artists.change(visit.caller(), id.toString(), ArtistForm.draft(form), form.get("version"));
        Problem problem = answer.problem();
        if (problem == null) {
            return visit.to("/artists/" + id, answer, "artist.changed");
        }
        Artist newest = artists.one(visit.caller(), id.toString()).orRefuse();
        ArtistForm page = problem.kind() == Problem.Kind.STALE
                ? new ArtistForm(newest, ArtistForm.filled(newest).refuse(problem, visit.texts()), form, address(id))
                : new ArtistForm(newest, form.refuse(problem, visit.texts()), null, address(id));
        return visit.again(visit.page(PAGE, ArtistNavigation.PROFILE, id, page));
    }

    /** Sets who can see the artist (signed-in people, everyone, or everyone including search engines) and what the public page shows. */
    @PostMapping("/artists/{id}/public-page")
    ModelAndView publicPage(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam String version,
            @RequestParam String visibility,
            @RequestParam(required = false) @Nullable Set<String> shows) {
        Set<String> shown = shows == null ? Set.of() : shows;
        Answer<Done> answer = visibility.equals("closed")
                ? artists.closePage(visit.caller(), id.toString(), version)
                : artists.openPage(
                        visit.caller(),
                        id.toString(),
                        new Artist.PublicPage(
                                visibility.equals("indexed"),
                                shown.contains("releases"),
                                shown.contains("links"),
                                shown.contains("figures")),
                        version);
        return visit.toPlace(
                "public-page",
                "/artists/" + id + "/edit",
                answer,
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
    ModelAndView askToRetire(Visit visit, @PathVariable UUID id) {
        return visit.page(
                "artist/retire",
                ArtistNavigation.PROFILE,
                id,
                artists.one(visit.caller(), id.toString()).orRefuse());
    }

    @PostMapping("/artists/{id}/retire")
    ModelAndView retire(Visit visit, @PathVariable UUID id, @RequestParam String version, @RequestParam String key) {
        return visit.to(
                "/artists/" + id, artists.retire(visit.caller(), id.toString(), version, key), "artist.retired");
    }
}
