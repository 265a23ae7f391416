package io.artistagent.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.Sources;
import io.artistagent.web.artist.ArtistStatus;
import io.artistagent.web.artist.Skill;
import io.artistagent.web.audit.breaches.DataCategory;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.ledger.LogStatus;
import io.artistagent.web.audit.operation.Projection;
import io.artistagent.web.audit.operation.Rebuild;
import io.artistagent.web.audit.trail.PayloadField;
import io.artistagent.web.catalogue.CreditRole;
import io.artistagent.web.catalogue.ReleaseKind;
import io.artistagent.web.catalogue.TrackStatus;
import io.artistagent.web.client.Problem;
import io.artistagent.web.client.ProblemMessages;
import io.artistagent.web.collaboration.CollaborationKind;
import io.artistagent.web.collaboration.CollaborationStatus;
import io.artistagent.web.imports.ImportKind;
import io.artistagent.web.imports.ImportState;
import io.artistagent.web.matching.Strength;
import io.artistagent.web.privacy.AccessAction;
import io.artistagent.web.privacy.CaseState;
import io.artistagent.web.privacy.CaseType;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message is used by a page, and is in the bundle of the feature that uses it. */
class BundlesTest {

    /** Prefixes of keys that are composed at run time. */
    private static final List<String> FAMILIES = List.of(
            "import.badge.",
            "metric.",
            "change.",
            "period.",
            "error.",
            "import.say.",
            "import.hint.",
            "kind.hint.",
            "step.done.",
            "collaboration.retired",
            "field.",
            "blank.",
            "rule.",
            "import.what.",
            "import.amount.",
            "import.lacks.",
            "import.missing.",
            "import.ask.",
            "import.answer.",
            "sample.",
            "step.title.",
            "step.follows.",
            "step.again.",
            "step.do.",
            "artist.page.",
            "roster.order.",
            "request.now.",
            "receipt.at.",
            "receipt.did.",
            "ask.what.",
            "ask.law.",
            "access.by",
            "access.field.",
            "state.field.",
            "dashboard.field.",
            "case.lead.",
            "case.type.",
            "case.law.",
            "case.decision",
            "accesses.action.",
            "accesses.at.",
            "accesses.did.",
            "rebuild.did.",
            "proof.end.",
            "point.end.",
            "Step.");

    private final Texts texts = new Texts(Locale.UK, Instant.EPOCH);

    @Test
    void every_message_key_in_use_exists() throws Exception {
        Properties sentences = sentences();
        Set<String> missing = new TreeSet<>();
        for (String key : keysInUse()) {
            if (!sentences.containsKey(key) && FAMILIES.stream().noneMatch(key::equals)) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_message_is_used() throws Exception {
        Set<String> used = keysInUse();
        String everything = source();
        Set<String> unused = new TreeSet<>();
        for (String key : sentences().stringPropertyNames()) {
            boolean constant = Character.isUpperCase(key.charAt(0));
            boolean family = FAMILIES.stream().anyMatch(key::startsWith);
            if (!constant && !family && !used.contains(key) && !everything.contains('"' + key + '"')) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void every_enum_constant_has_a_text() {
        Stream.<Enum<?>[]>of(
                        Skill.values(),
                        ReleaseKind.values(),
                        TrackStatus.values(),
                        CreditRole.values(),
                        CollaborationKind.values(),
                        CollaborationStatus.values(),
                        ImportKind.values(),
                        ImportState.values(),
                        Strength.values(),
                        ArtistStatus.values(),
                        CaseType.values(),
                        CaseState.values(),
                        AccessAction.values(),
                        AuditTab.values(),
                        LogStatus.LedgerState.values(),
                        LogStatus.Alteration.AlterationKind.values(),
                        Projection.ProjectionState.values(),
                        Projection.ProjectionKind.values(),
                        Rebuild.RebuildState.values(),
                        Rebuild.RebuildStep.values(),
                        PayloadField.Disclosure.values(),
                        DataCategory.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertThat(texts.of(constant)).isNotBlank());
    }

    @Test
    void every_problem_kind_has_a_sentence() {
        for (Problem.Kind kind : Problem.Kind.values()) {
            assertThat(ProblemMessages.of(texts, new Problem(kind, null, null, List.of())))
                    .isNotBlank();
        }
    }

    @Test
    void every_plural_message_has_both_forms() throws Exception {
        Properties sentences = sentences();
        for (String key : sentences.stringPropertyNames()) {
            if (key.endsWith(".one")) {
                assertThat(sentences).containsKey(key.replaceFirst("one$", "other"));
            }
        }
    }

    @Test
    void every_message_is_in_exactly_one_bundle_next_to_the_code_that_uses_it() throws Exception {
        Set<String> seen = new TreeSet<>();
        Set<String> misplaced = new TreeSet<>();
        for (Path bundle : bundles()) {
            String feature = bundle.getParent().getFileName().toString();
            // Messages that all features use are in the bundle of the frame
            String user = feature.equals("frame") ? source() : source(feature);
            for (String line : Sources.read(bundle).lines().toList()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    String key = line.substring(0, line.indexOf('='));
                    assertThat(seen.add(key)).as(key).isTrue();
                    if (!uses(user, key)) {
                        misplaced.add(feature + ": " + key);
                    }
                }
            }
        }
        assertThat(misplaced).isEmpty();
    }

    /** Whether this source contains the key, its plural key, its enum, or the prefix of its composed key. */
    private static boolean uses(String source, String key) {
        String plural = key.replaceFirst("[.](one|other)$", "");
        String type = key.substring(0, Math.max(0, key.indexOf('.')));
        return source.contains('"' + key + '"')
                || source.contains('"' + plural + '"')
                || source.contains("enum " + type + " ")
                || source.contains('"' + type + ".\" + ")
                || FAMILIES.stream().anyMatch(key::startsWith);
    }

    private static List<Path> bundles() {
        return Sources.below(Sources.FEATURES, "messages.properties");
    }

    private static Properties sentences() throws Exception {
        Properties sentences = new Properties();
        for (Path bundle : bundles()) {
            try (Reader reader = Files.newBufferedReader(bundle)) {
                sentences.load(reader);
            }
        }
        return sentences;
    }

    private static String source(String feature) {
        StringBuilder all = new StringBuilder();
        Sources.below(Sources.TEMPLATES.resolve(feature), ".jte").forEach(file -> all.append(Sources.read(file)));
        Sources.below(Sources.JAVA.resolve("io/artistagent/web").resolve(feature), ".java")
                .forEach(file -> all.append(Sources.read(file)));
        return all.toString();
    }

    private static Set<String> keysInUse() {
        String all = source();
        Set<String> keys = new TreeSet<>();
        Matcher plain = Pattern.compile(
                        "(?:frame\\.t|texts(?:\\(\\))?\\.of|context\\.notice|(?<![\\w.])of)\\(\\s*\"([^\"]+)\"\\s*[,)]")
                .matcher(all);
        while (plain.find()) {
            keys.add(plain.group(1));
        }
        Matcher choice = Pattern.compile(
                        "frame\\.t\\([^;\"]*\\?\\s*\"([\\w.]+)\"\\s*:\\s*(?:[^\"]*\\?\\s*\"([\\w.]+)\"\\s*:\\s*)?\"([\\w.]+)\"")
                .matcher(all);
        while (choice.find()) {
            Stream.of(choice.group(1), choice.group(2), choice.group(3))
                    .filter(key -> key != null)
                    .forEach(keys::add);
        }
        Matcher count = Pattern.compile("(?:frame\\.n|texts\\.count|(?<![\\w.])count)\\(\\s*\"([^\"]+)\"")
                .matcher(all);
        while (count.find()) {
            keys.add(count.group(1) + ".one");
            keys.add(count.group(1) + ".other");
        }
        return keys;
    }

    private static String source() {
        StringBuilder all = new StringBuilder();
        Sources.below(Sources.TEMPLATES, ".jte").forEach(file -> all.append(Sources.read(file)));
        Sources.below(Sources.JAVA, ".java").forEach(file -> all.append(Sources.read(file)));
        return all.toString();
    }
}
