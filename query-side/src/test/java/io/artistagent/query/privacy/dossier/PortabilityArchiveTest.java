package io.artistagent.query.privacy.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** An archive contains what the person entered, in files that other programs read, and nothing of others. */
class PortabilityArchiveTest extends OwnDataTestBase {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void an_archive_contains_each_kind_of_data_as_json_and_csv() throws IOException {
        Map<String, String> files = unzip(apiClient.get("root", "/me/data/portability"));

        assertThat(files.keySet())
                .contains(
                        "README.txt",
                        "artists.json",
                        "artists.csv",
                        "releases.csv",
                        "tracks.csv",
                        "collaboration-requests.csv",
                        "daily-figures.csv",
                        "plays.csv",
                        "consents.csv");
        assertThat(files).containsKey("pictures/artist-" + artist + ".jpg");
        assertThat(row(files, "artists.csv", artist.toString()))
                .contains("\"Näme, <b>" + mark + "\"", "folk")
                .doesNotContain("Before");
        assertThat(row(files, "daily-figures.csv", artist + ",,SPOTIFY_FOR_ARTISTS,2026-11-01"))
                .isEqualTo(artist + ",,SPOTIFY_FOR_ARTISTS,2026-11-01,4711,12,33,,,,,");
        assertThat(row(files, "plays.csv", mark)).contains("187432", "\"Song \"\"" + mark + "\"\"\"");
        assertThat(row(files, "releases.csv", mark)).contains("2026-11-01");
        assertThat(JSON.readTree(files.get("artists.json")).valueStream())
                .anySatisfy(
                        each -> assertThat(each.path("stageName").asString()).isEqualTo("Näme, <b>" + mark));
        assertThat(JSON.readTree(files.get("daily-figures.json"))).anySatisfy(each -> {
            assertThat(each.path("artistId").asString()).isEqualTo(artist.toString());
            assertThat(each.path("streams").asLong()).isEqualTo(4_711);
        });
        assertThat(files.values()).noneMatch(content -> content.contains("Secret of " + mark));
        assertThat(files.get("collaboration-requests.json")).doesNotContain("withheld");
    }

    private static String row(Map<String, String> files, String name, String word) {
        return Stream.of(files.get(name).split("\r\n"))
                .filter(line -> line.contains(word))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> unzip(MvcTestResult result) throws IOException {
        assertThat(result).hasStatus(200);
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
