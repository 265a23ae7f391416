package io.artistagent.command.collaboration;

import io.artistagent.api.Fields;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.Split;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One artist's share. */
record SplitRequest(
        @Nullable UUID artistId,
        @Schema(example = "5000") @Nullable Integer shareBasisPoints) {

    /** Reads the shares; returns null if the request has none. Invalid shares are reported to {@code fields} and left out. */
    static @Nullable List<Split> read(Fields fields, @Nullable List<SplitRequest> requests) {
        if (requests == null) {
            return null;
        }
        List<Split> shares = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            String pointer = "/splits/" + i;
            SplitRequest request = fields.required(pointer, requests.get(i), Function.identity());
            if (request == null) {
                continue;
            }
            ArtistId artist = fields.required(pointer + "/artistId", request.artistId(), ArtistId::new);
            Split share = fields.required(
                    pointer + "/shareBasisPoints", request.shareBasisPoints(), points -> new Split(artist, points));
            if (share != null) {
                shares.add(share);
            }
        }
        return shares;
    }
}
