package io.artistagent.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Bio;
import io.artistagent.domain.artist.Contact;
import io.artistagent.domain.artist.Country;
import io.artistagent.domain.artist.Email;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.LegalName;
import io.artistagent.domain.artist.Link;
import io.artistagent.domain.artist.Profile;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.artist.StageName;
import io.artistagent.domain.catalogue.Credit;
import io.artistagent.domain.catalogue.CreditRole;
import io.artistagent.domain.catalogue.Duration;
import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.Language;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.catalogue.ReleaseDetails;
import io.artistagent.domain.catalogue.ReleaseKind;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackDetails;
import io.artistagent.domain.catalogue.Upc;
import io.artistagent.domain.collaboration.CollaborationKind;
import io.artistagent.domain.collaboration.CollaborationStatus;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.collaboration.Split;
import io.artistagent.domain.collaboration.Splits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoPlanTest {

    private static final LocalDate END = LocalDate.of(2026, 11, 20);

    private static final List<String> KINDS =
            Stream.of(CollaborationKind.values()).map(CollaborationKind::name).toList();

    private final DemoPlan plan = DemoPlan.of(1, END);

    @Test
    void the_plan_depends_only_on_the_seed_and_the_end_day() {
        DemoPlan again = DemoPlan.of(1, END);
        DemoPlan other = DemoPlan.of(2, END);

        assertThat(again).isEqualTo(plan);
        assertThat(again.exports(again.artists().get(17)).audience())
                .isEqualTo(plan.exports(plan.artists().get(17)).audience());
        assertThat(other.artists().get(17)).isNotEqualTo(plan.artists().get(17));
        assertThat(other.exports(other.artists().get(17)).audience())
                .isNotEqualTo(plan.exports(plan.artists().get(17)).audience());
    }

    @Test
    void another_end_day_shifts_the_year_but_keeps_the_artists() {
        DemoPlan later = DemoPlan.of(1, END.plusDays(30));

        assertThat(later.artists()).extracting(ArtistPlan::stageName).isEqualTo(names());
        assertThat(later.exports(later.artists().getFirst()).audience())
                .contains(END.plusDays(25) + ",")
                .doesNotContain(END.minusDays(350) + ",");
    }

    @Test
    void the_plan_has_the_documented_size() {
        assertThat(plan.artists()).hasSize(300);
        assertThat(plan.artists().stream().mapToInt(it -> it.releases().size()).sum())
                .isEqualTo(600);
        assertThat(tracks()).hasSize(3_000).extracting(TrackPlan::number).doesNotHaveDuplicates();
        assertThat(tracks().stream().filter(TrackPlan::timeline)).hasSizeBetween(150, 250);
        assertThat(plan.collaborations()).hasSize(2_000);
        assertThat(Outcome.values())
                .allSatisfy(
                        outcome -> assertThat(plan.collaborationsThat(outcome)).hasSizeGreaterThan(150));
    }

    @Test
    void the_demo_covers_every_skill_and_every_status_of_a_collaboration() {
        assertThat(ArtistGenerator.SKILLS)
                .containsExactlyElementsOf(
                        Arrays.stream(Skill.values()).map(Skill::name).toList());
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::name))
                .containsExactlyElementsOf(Arrays.stream(CollaborationStatus.values())
                        .map(CollaborationStatus::name)
                        .toList());
    }

    @Test
    void no_artist_has_a_name_from_the_readme_tour() throws Exception {
        List<String> tour = Pattern.compile("\"stageName\":\"([^\"]+)\"")
                .matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(tour).hasSizeGreaterThan(1);
        assertThat(names()).doesNotContainAnyElementsOf(tour);
    }

    @Test
    void alma_and_bruno_come_first_and_have_every_outcome_between_them() {
        assertThat(names()).startsWith("Alma Lorenz", "Bruno Sander").doesNotHaveDuplicates();
        assertThat(plan.artists()).extracting(ArtistPlan::person).startsWith("alma", "bruno");
        assertThat(plan.collaborations().stream().filter(it -> it.from() == 0 && it.to() == 1))
                .extracting(CollaborationPlan::outcome)
                .contains(Outcome.values());
        assertThat(plan.collaborations().stream().filter(it -> it.from() == 1 && it.to() == 0))
                .extracting(CollaborationPlan::outcome)
                .contains(Outcome.values());
    }

    @Test
    void the_domain_accepts_every_artist_release_and_track() {
        assertThat(plan.artists()).allSatisfy(artist -> {
            assertThat(profile(artist).stageName().value()).isEqualTo(artist.stageName());
            assertThat(artist.releases()).isNotEmpty().allSatisfy(DemoPlanTest::release);
            assertThat(artist.tracks()).allSatisfy(DemoPlanTest::track);
            assertThat(artist.tracks()).extracting(TrackPlan::title).doesNotHaveDuplicates();
            assertThat(DemoLink.end(artist.links().getFirst(), 1)).contains(END);
            assertThat(DemoLink.end(artist.links().getFirst(), 2)).isEmpty();
        });
        assertThat(tracks()).extracting(TrackPlan::isrc).doesNotHaveDuplicates();
        assertThat(plan.artists().stream().flatMap(artist -> artist.releases().stream()))
                .extracting(ReleasePlan::upc)
                .doesNotHaveDuplicates();
    }

    @Test
    void tracks_of_upcoming_releases_are_drafts() {
        assertThat(plan.artists().stream().flatMap(artist -> artist.releases().stream()))
                .filteredOn(release -> release.day().isAfter(END))
                .isNotEmpty()
                .flatExtracting(ReleasePlan::tracks)
                .extracting(TrackPlan::fate)
                .containsOnly(TrackPlan.Fate.DRAFT);
    }

    @Test
    void the_domain_accepts_every_collaboration() {
        assertThat(plan.collaborations()).allSatisfy(it -> {
            assertThat(it.from()).isNotEqualTo(it.to());
            assertThat(it.kind()).isIn(KINDS);
            assertThat(new Message(it.message()).value()).doesNotContain("{").isNotBlank();
            Splits splits = new Splits(it.splits().stream()
                    .map(share -> new Split(new ArtistId(new UUID(0, share.artist())), share.basisPoints()))
                    .toList());
            assertThat(splits.name(new ArtistId(new UUID(0, it.from())))).isTrue();
            assertThat(splits.name(new ArtistId(new UUID(0, it.to())))).isTrue();
            assertThat(it.steps())
                    .allSatisfy(step -> assertThat(List.of(it.from(), it.to())).contains(step.artist()));
        });
    }

    @Test
    void the_track_of_a_collaboration_belongs_to_the_requesting_artist() {
        Map<Integer, Integer> owners = plan.artists().stream()
                .flatMap(artist -> artist.tracks().stream().map(track -> List.of(track.number(), artist.number())))
                .collect(Collectors.toMap(List::getFirst, List::getLast));

        assertThat(plan.collaborations())
                .filteredOn(it -> it.track() != null)
                .hasSizeGreaterThan(500)
                .allSatisfy(it -> assertThat(owners.get(it.track())).isEqualTo(it.from()));
    }

    private List<String> names() {
        return plan.artists().stream().map(ArtistPlan::stageName).toList();
    }

    private List<TrackPlan> tracks() {
        return plan.artists().stream()
                .flatMap(artist -> artist.tracks().stream())
                .toList();
    }

    private static Profile profile(ArtistPlan artist) {
        return new Profile(
                new StageName(artist.stageName()),
                new Country(artist.country()),
                artist.genres().stream().map(Genre::new).toList(),
                new Bio(artist.bio()),
                artist.links().stream().map(Link::new).toList(),
                artist.lookingFor().stream().map(Skill::valueOf).toList(),
                new Contact(new LegalName(artist.legalName()), new Email("artist@example.org")));
    }

    private static void release(ReleasePlan release) {
        ReleaseDetails details = new ReleaseDetails(
                new Title(release.title()),
                ReleaseKind.valueOf(release.kind()),
                ReleaseDate.on(release.day()),
                new Upc(release.upc()));
        assertThat(details.upc().digits()).isEqualTo("00" + release.upc());
    }

    private static void track(TrackPlan track) {
        TrackDetails details = new TrackDetails(
                new Title(track.title()),
                new Isrc(track.isrc()),
                null,
                new Duration(track.durationMs()),
                track.genres().stream().map(Genre::new).toList(),
                track.language() == null ? null : new Language(track.language()),
                track.explicit(),
                List.of(),
                track.credits().stream()
                        .map(credit -> new Credit(null, credit.name(), CreditRole.valueOf(credit.role())))
                        .toList());
        assertThat(Stream.of(details.isrc().code())).containsExactly(track.isrc());
    }
}
