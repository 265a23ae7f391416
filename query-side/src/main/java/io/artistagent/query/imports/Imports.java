package io.artistagent.query.imports;

import io.artistagent.domain.PersonId;
import io.artistagent.query.documents.DocumentCollection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads imports. Callers check permissions themselves. */
@Component
public final class Imports {

    private final DocumentCollection imports;

    Imports(@Qualifier(ImportsConfiguration.IMPORTS) DocumentCollection imports) {
        this.imports = imports;
    }

    /** Returns the latest import for an artist, in any state. */
    public Optional<ImportView> latest(String artistId) {
        Query query = new Query(Criteria.where("artistId").is(artistId))
                .with(Sort.by(Sort.Direction.DESC, "startedAt", "_id"))
                .limit(1);
        return find(query).stream().findFirst().map(it -> ImportView.of(it, ImportCounts.Counted.NOTHING, List.of()));
    }

    /** Returns the number of the person's waiting imports by artist. Artists without any are omitted. */
    public Map<String, Long> waiting(PersonId owner) {
        return imports.countBy(
                "artistId",
                Criteria.where("owner")
                        .is(owner.toString())
                        .and("state")
                        .is(ImportDocument.State.WAITING.name())
                        .and("artistId")
                        .ne(null));
    }

    /** Returns the ids of all imports for an artist, in any state. */
    public List<String> idsOfArtist(String artistId) {
        Query query = new Query(Criteria.where("artistId").is(artistId));
        query.fields().include("_id");
        return imports.find(query, OnlyId.class).stream().map(OnlyId::id).toList();
    }

    record OnlyId(String id) {}

    Optional<ImportDocument> find(String id) {
        return imports.find(id, ImportDocument.class);
    }

    List<ImportDocument> find(Query query) {
        return imports.find(query, ImportDocument.class);
    }
}
