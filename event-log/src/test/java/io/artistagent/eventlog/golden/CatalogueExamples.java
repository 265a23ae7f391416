package io.artistagent.eventlog.golden;

import static io.artistagent.eventlog.golden.Examples.ALMA;
import static io.artistagent.eventlog.golden.Examples.PERSON;
import static io.artistagent.eventlog.golden.Examples.TRACK;

import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.catalogue.Credit;
import io.artistagent.domain.catalogue.CreditRole;
import io.artistagent.domain.catalogue.Duration;
import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.Iswc;
import io.artistagent.domain.catalogue.Language;
import io.artistagent.domain.catalogue.ReleaseAdded;
import io.artistagent.domain.catalogue.ReleaseCorrected;
import io.artistagent.domain.catalogue.ReleaseCoverChanged;
import io.artistagent.domain.catalogue.ReleaseCoverRemoved;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.ReleaseKind;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackAdded;
import io.artistagent.domain.catalogue.TrackCorrected;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.catalogue.TrackWithdrawn;
import io.artistagent.domain.catalogue.Upc;
import java.util.List;

final class CatalogueExamples {

    private static final ReleaseId ALBUM = ReleaseId.of("e4d909c2-90d0-4b1c-a068-f3a2a0c1b221");
    private static final ReleaseId SINGLE = ReleaseId.of("0b5f1f1e-6a9e-4a43-9a57-5d0f9d3c7b21");
    private static final ReleaseDate DAY = new ReleaseDate("2026-10-02");

    private CatalogueExamples() {}

    static List<Example> all() {
        return List.of(
                Example.full(new ReleaseAdded(
                        ALBUM, ALMA, new Title("Lake Songs"), ReleaseKind.ALBUM, DAY, new Upc("036000291452"))),
                Example.minimal(new ReleaseAdded(
                        ALBUM, ALMA, new Title("Boat"), ReleaseKind.SINGLE, new ReleaseDate("1999"), null)),
                Example.full(new ReleaseCorrected(
                        ALBUM, ALMA, new Title("Lake Tales"), ReleaseKind.EP, DAY, new Upc("4006381333931"))),
                Example.minimal(new ReleaseCorrected(
                        ALBUM, ALMA, new Title("Boat"), ReleaseKind.SINGLE, new ReleaseDate("1999-05"), null)),
                Example.full(new ReleaseCoverChanged(ALBUM, ALMA, PERSON, ArtistExamples.PICTURE)),
                Example.full(new ReleaseCoverRemoved(ALBUM, ALMA)),
                Example.full(new TrackAdded(
                        TRACK,
                        ALMA,
                        PERSON,
                        new Title("Morning Boat"),
                        new Isrc("CH-A12-26-00001"),
                        new Iswc("T-034.524.680-1"),
                        new Duration(201_000),
                        List.of(new Genre("indie pop"), new Genre("folk")),
                        new Language("en"),
                        true,
                        List.of(SINGLE, ALBUM),
                        Personal.of(List.of(
                                new Credit(ALMA, "Alma", CreditRole.MAIN_ARTIST),
                                new Credit(null, "Cleo Meier", CreditRole.MASTERING_ENGINEER))))),
                Example.minimal(new TrackAdded(
                        TRACK,
                        ALMA,
                        PERSON,
                        new Title("Untitled"),
                        null,
                        null,
                        new Duration(1_000),
                        List.of(new Genre("folk")),
                        null,
                        false,
                        List.of(),
                        Personal.of(List.of()))),
                Example.full(new TrackCorrected(
                        TRACK,
                        ALMA,
                        PERSON,
                        new Title("Evening Boat"),
                        new Isrc("CH-A12-26-00002"),
                        new Iswc("T-034.524.680-1"),
                        new Duration(202_500),
                        List.of(new Genre("indie pop")),
                        new Language("de"),
                        false,
                        List.of(ALBUM),
                        Personal.of(List.of(new Credit(ALMA, "Alma", CreditRole.COMPOSER))))),
                Example.minimal(new TrackCorrected(
                        TRACK,
                        ALMA,
                        PERSON,
                        new Title("Evening Boat"),
                        null,
                        null,
                        new Duration(202_500),
                        List.of(new Genre("folk")),
                        null,
                        true,
                        List.of(),
                        Personal.of(List.of()))),
                Example.full(new TrackPublished(TRACK, ALMA)),
                Example.full(new TrackWithdrawn(TRACK, ALMA)));
    }
}
