package io.artistagent.web.matching;

import io.artistagent.web.artist.Skill;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.matching.MatchesApi.Filter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Pages with suggested collaborators. They show reasons in words instead of scores. */
@Controller
final class MatchPages {

    private static final int SHOWN = 30;
    private static final Pattern QUERY = Pattern.compile("[\\w%=&.+-]{0,500}");

    private final MatchesApi matches;

    MatchPages(MatchesApi matches) {
        this.matches = matches;
    }

    /** The suggestions for one artist that match a filter. */
    public record MatchList(
            String artistId,
            Matches matches,
            Filter filter,
            @Nullable Match last,
            @Nullable Problem problem) {

        public List<Skill> skills() {
            return List.of(Skill.values());
        }

        public List<Strength> strengths() {
            return List.of(Strength.values());
        }

        public boolean narrowed() {
            return Stream.of(filter.genre(), filter.country(), filter.offers(), filter.lookingFor(), filter.strength())
                    .anyMatch(value -> value != null && !value.isBlank());
        }

        /** Returns the filter as a query string. */
        public String query() {
            UriComponentsBuilder address = UriComponentsBuilder.newInstance();
            add(address, "genre", filter.genre());
            add(address, "country", filter.country());
            add(address, "offers", filter.offers());
            add(address, "lookingFor", filter.lookingFor());
            add(address, "strength", filter.strength());
            if (filter.dismissed()) {
                address.queryParam("dismissed", true);
            }
            String query = address.encode().build().getQuery();
            return query == null ? "" : query;
        }

        private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
            }
        }

        public boolean picked(String value, @Nullable String chosen) {
            return value.equals(chosen);
        }

        /** Returns the address of the other list: the dismissed matches, or all others. */
        public String other() {
            String all = "/artists/" + artistId + "/matches";
            return filter.dismissed() ? all : all + "?dismissed=true";
        }
    }

    /** One suggestion with all its reasons. */
    public record MatchPage(String artistId, Match match) {}

    @GetMapping("/artists/{artist}/matches")
    ModelAndView all(
            PageContext context,
            @PathVariable UUID artist,
            @RequestParam(required = false) @Nullable String genre,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String offers,
            @RequestParam(required = false) @Nullable String lookingFor,
            @RequestParam(required = false) @Nullable String strength,
            @RequestParam(defaultValue = "false") boolean dismissed,
            @RequestParam(required = false) @Nullable UUID last) {
        Filter filter = new Filter(genre, country, offers, lookingFor, strength, dismissed);
        ApiResult<Matches> result = matches.filtered(context.caller(), artist.toString(), filter, SHOWN);
        Problem problem = result.problem();
        boolean badFilter = problem != null && problem.kind() == Problem.Kind.FIELDS;
        Match undoable = last == null
                ? null
                : matches.one(context.caller(), artist.toString(), last.toString())
                        .orNull();
        return context.page(
                "matching/list",
                MatchingNavigation.MATCHES,
                artist,
                new MatchList(
                        artist.toString(),
                        badFilter ? Matches.NONE : result.orLater(Matches.NONE),
                        filter,
                        undoable != null && undoable.dismissed() ? undoable : null,
                        badFilter ? null : problem));
    }

    /** Returns the address of the filtered list with an additional parameter. */
    private static String list(UUID artist, String query, String more) {
        String kept = QUERY.matcher(query).matches() ? query : "";
        String all = kept.isEmpty() || more.isEmpty() ? kept + more : kept + "&" + more;
        return "/artists/" + artist + "/matches" + (all.isEmpty() ? "" : "?" + all);
    }

    @PostMapping("/artists/{artist}/matches/{other}/dismiss")
    ModelAndView dismiss(
            PageContext context,
            @PathVariable UUID artist,
            @PathVariable UUID other,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam String key) {
        ApiResult<CommandResult> result =
                matches.dismiss(context.caller(), artist.toString(), other.toString(), true, key);
        return result.problem() == null
                ? context.to(list(artist, query, "last=" + other))
                : context.to(list(artist, query, ""), result, "match.dismissed", name);
    }

    @PostMapping("/artists/{artist}/matches/{other}/restore")
    ModelAndView restore(
            PageContext context,
            @PathVariable UUID artist,
            @PathVariable UUID other,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam String key) {
        ApiResult<CommandResult> result =
                matches.dismiss(context.caller(), artist.toString(), other.toString(), false, key);
        return context.to(list(artist, query, ""), result, "match.restored", name);
    }

    @GetMapping("/artists/{artist}/matches/{other}")
    ModelAndView one(PageContext context, @PathVariable UUID artist, @PathVariable UUID other) {
        Match match = matches.one(context.caller(), artist.toString(), other.toString())
                .orRefuse();
        return context.page(
                "matching/one", MatchingNavigation.MATCHES, artist, new MatchPage(artist.toString(), match));
    }
}
