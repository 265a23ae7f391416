package io.artistagent.ledger.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.tree.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    private static final String HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final String JSON =
            "{\"createdAt\":\"2026-11-30T10:00:00Z\",\"files\":[{\"bytes\":7,\"lines\":1,\"name\":\"key\",\"sha256\":\""
                    + HASH + "\"}],\"format\":\"artist-agent-export/v1\",\"origin\":\"ledger.example/log\",\"root\":\""
                    + HASH + "\",\"size\":0}";

    private final ArchiveFile key = new ArchiveFile(FileName.KEY, 7, 1, Hashes.empty());
    private final Checkpoint checkpoint = new Checkpoint("ledger.example/log", 0, Hashes.empty());
    private final Manifest manifest = new Manifest(Instant.parse("2026-11-30T10:00:00Z"), checkpoint, List.of(key));

    @Test
    void a_manifest_is_canonical_json() {
        assertThat(manifest.canonical()).asString(StandardCharsets.UTF_8).isEqualTo(JSON);
        assertThat(Manifest.parse(manifest.canonical())).isEqualTo(manifest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export/v1|export/v2",
                "\"size\":0|\"size\":-1",
                "\"size\":0|\"size\":\"0\"",
                "\"size\":0|\"size\":0,\"more\":1",
                "\"name\":\"key\"|\"name\":\"../key\"",
                "\"name\":\"key\"|\"name\":\"manifest.json\"",
                "\"lines\":1|\"lines\":1.0",
                "\"lines\":1,|",
                "10:00:00Z|10:00:00",
                "{\"createdAt\"| {\"createdAt\"",
                "ledger.example/log|",
                "uFU=|uFV="
            })
    void any_other_form_is_rejected(String change) {
        String[] parts = change.split("\\|", -1);
        String changed = JSON.replace(parts[0], parts[1]);

        assertThat(changed).isNotEqualTo(JSON);
        assertThatThrownBy(() -> Manifest.parse(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_is_listed_once() {
        assertThatThrownBy(() -> new Manifest(manifest.createdAt(), checkpoint, List.of(key, key)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
