package io.artistagent.demo;

import io.artistagent.demo.plan.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The result of a demo, counted and not taken from the plan. */
record Summary(
        int artists,
        int releases,
        int tracks,
        int published,
        int files,
        long rows,
        Map<Outcome, Integer> collaborations,
        int comments,
        long seconds,
        Iterable<String> hints) {

    String text(String site) {
        int all = collaborations.values().stream().mapToInt(Integer::intValue).sum();
        String states = collaborations.entrySet().stream()
                .map(state -> "%s %,d".formatted(state.getKey(), state.getValue()))
                .collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                """

                Created in %d min %02d s:
                  %,d artists
                  %,d releases with %,d tracks, %,d of them published
                  %,d days of figures, in %,d files
                  %,d collaborations with %,d comments: %s
                Open %s (passwords: the user name followed by -demo):
                """,
                seconds / 60,
                seconds % 60,
                artists,
                releases,
                tracks,
                published,
                rows,
                files,
                all,
                comments,
                states,
                site));
        hints.forEach(hint -> text.append("  ").append(hint).append('\n'));
        return text.append("  lena signs in: the label with all other artists").toString();
    }
}
