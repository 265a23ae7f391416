package io.artistagent.command.catalogue;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.catalogue.Credit;
import io.artistagent.domain.catalogue.CreditRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A credit: who contributed to a track, and in which role. */
record CreditRequest(
        @Nullable UUID artistId,
        @Nullable String name,
        @Nullable String role) {

    /** Reads the credits; null means no credits. An artist referenced by id must exist. */
    static List<Credit> read(Fields fields, @Nullable List<@Nullable CreditRequest> requests, Artists artists) {
        if (requests == null) {
            return List.of();
        }
        if (requests.size() > Credit.MAX_CREDITS) {
            fields.refuse("/credits", "Enter at most " + Credit.MAX_CREDITS + " credits.");
            return List.of();
        }
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            String pointer = "/credits/" + i;
            CreditRequest request = fields.required(pointer, requests.get(i), Function.identity());
            if (request != null) {
                credits.add(request.read(fields, pointer, artists));
            }
        }
        return credits;
    }

    private Credit read(Fields fields, String pointer, Artists artists) {
        CreditRole what = fields.required(pointer + "/role", role, EnumParser.of(CreditRole.class));
        ArtistId artist = fields.optional(pointer + "/artistId", artistId, id -> existing(new ArtistId(id), artists));
        return fields.required(pointer + "/name", name, credited -> new Credit(artist, credited, what));
    }

    private static ArtistId existing(ArtistId id, Artists artists) {
        if (artists.find(id).isEmpty()) {
            throw new InvalidValue("This artist does not exist.");
        }
        return id;
    }
}
