package io.artistagent.eventlog.golden;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Examples of every event. The golden file of an event contains exactly these examples. */
final class Examples {

    static final PersonId PERSON = PersonId.of("0c0a7a5e-6f0d-4b1e-9d53-1f6f7f1c2a01");
    static final ArtistId ALMA = ArtistId.of("5b1d2a44-8d5e-4b7a-a7a1-3f0f6f3f9b11");
    static final ArtistId BRUNO = ArtistId.of("c2f4a3d6-2f3b-4a52-8f1e-7f6f5e4d3c12");
    static final TrackId TRACK = TrackId.of("9e107d9d-372b-4b68-9e1d-8f0c2b1a0d31");

    private Examples() {}

    static List<Example> all() {
        return Stream.of(
                        AccessExamples.all(),
                        ArtistExamples.all(),
                        CaseExamples.all(),
                        CatalogueExamples.all(),
                        CollaborationExamples.all(),
                        ConsentExamples.all(),
                        ErasureExamples.all(),
                        ImportExamples.all(),
                        LimitExamples.all(),
                        MatchingExamples.all(),
                        ReencryptionExamples.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<Example> of(Class<?> event) {
        return all().stream()
                .filter(Example::isOfToday)
                .filter(example -> example.event().getClass() == event)
                .toList();
    }

    static UUID id(String text) {
        return UUID.fromString(text);
    }
}
