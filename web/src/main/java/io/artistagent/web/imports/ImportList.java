package io.artistagent.web.imports;

import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The imports page: waiting files, the upload form and earlier imports.
 *
 * @param artistId null for the person's own listening history
 * @param moreWaiting whether more files wait than the page shows
 * @param uploaded the results of the files uploaded with this request
 * @param track the title of the track that the uploads are for; null if they are not for a single track
 */
public record ImportList(
        @Nullable String artistId,
        List<ReviewCard> waiting,
        boolean moreWaiting,
        List<UploadResult> uploaded,
        Page<ImportRun> runs,
        @Nullable Problem problem,
        @Nullable String track,
        Form form) {

    public String address() {
        return artistId == null ? "/me/imports" : "/artists/" + artistId + "/imports";
    }

    /** Returns the imports that do not wait on this page. */
    public List<ImportRun> earlier() {
        return runs.items().stream()
                .filter(run ->
                        waiting.stream().noneMatch(card -> card.run().id().equals(run.id())))
                .toList();
    }

    /** Whether all waiting files can be imported at once: none has problems that the person should see first. */
    public boolean allAtOnce() {
        return waiting.size() > 1
                && waiting.stream().allMatch(card -> card.run().problemCount() == 0);
    }

    /** Returns the files with missing information. */
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
