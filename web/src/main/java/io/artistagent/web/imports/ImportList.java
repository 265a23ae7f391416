package io.artistagent.web.imports;

import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The files that wait, the form to bring in more, and those that came before; without an artist it is one's own listening.
 *
 * @param uploaded what became of the files that were sent with this request
 * @param track the title of the track that the person came from, whose files are sent
 */
public record ImportList(
        @Nullable String artistId,
        List<ReviewCard> waiting,
        List<Uploaded> uploaded,
        Page<ImportRun> runs,
        @Nullable Problem problem,
        @Nullable String track,
        Form form) {

    public String address() {
        return artistId == null ? "/me/imports" : "/artists/" + artistId + "/imports";
    }

    /** Those that do not wait here. */
    public List<ImportRun> earlier() {
        return runs.items().stream()
                .filter(run ->
                        waiting.stream().noneMatch(card -> card.run().id().equals(run.id())))
                .toList();
    }

    /** Whether all that wait may be recorded in one go: none of them has lines that a person should see first. */
    public boolean allAtOnce() {
        return waiting.size() > 1
                && waiting.stream().allMatch(card -> card.run().problemCount() == 0);
    }

    /** Those that lack something only their owner can say. */
    public List<ReviewCard> incomplete() {
        return waiting.stream().filter(card -> !card.missing().isEmpty()).toList();
    }

    public String further() {
        return UriComponentsBuilder.fromPath(address())
                .queryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(runs.nextCursor())
                .toUriString();
    }
}
