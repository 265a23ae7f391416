package io.artistagent.command.imports.files;

import static io.artistagent.command.imports.files.Histories.record;
import static io.artistagent.command.imports.files.Histories.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A damaged file is read, read in part with problems, or refused. Nothing else may happen. */
class DamagedFilesTest {

    private static final String HISTORY =
            "[" + record("2024-05-30T10:00:00Z", 1) + ",\r\n" + record("2024-05-31T10:00:00Z", 2) + "]";
    private static final ReadLimits LIMITS = new ReadLimits(1_000_000, 4_000_000, 200, 10, 10_000, 4096);

    @Test
    void a_file_truncated_anywhere() throws Exception {
        for (byte[] file : files()) {
            for (int length = 0; length < file.length; length++) {
                read(Arrays.copyOf(file, length));
            }
        }
    }

    @Test
    void a_file_with_any_single_byte_changed() throws Exception {
        Random random = new Random(7);
        for (byte[] file : files()) {
            for (int place = 0; place < file.length; place++) {
                byte[] changed = file.clone();
                changed[place] ^= (byte) (1 + random.nextInt(255));
                read(changed);
            }
        }
    }

    @Test
    void a_file_with_many_bytes_changed_moved_or_lost() throws Exception {
        Random random = new Random(11);
        for (byte[] file : files()) {
            for (int run = 0; run < 3_000; run++) {
                byte[] changed = Arrays.copyOf(file, file.length - random.nextInt(file.length / 4));
                for (int change = random.nextInt(20); change > 0; change--) {
                    int from = random.nextInt(changed.length);
                    int to = random.nextInt(changed.length);
                    int length = Math.min(random.nextInt(50), changed.length - Math.max(from, to));
                    System.arraycopy(changed, from, changed, to, length);
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                read(changed);
            }
        }
    }

    @Test
    void random_bytes_after_the_signature_of_each_format() throws Exception {
        Random random = new Random(13);
        for (String start :
                List.of("", "[", "[{\"ts\":\"", "PK\u0003\u0004", "date,streams\n", "\ufeffsong,streams\n")) {
            for (int run = 0; run < 3_000; run++) {
                byte[] noise = new byte[random.nextInt(300)];
                random.nextBytes(noise);
                byte[] head = start.getBytes(StandardCharsets.UTF_8);
                byte[] file = Arrays.copyOf(head, head.length + noise.length);
                System.arraycopy(noise, 0, file, head.length, noise.length);
                read(file);
            }
        }
    }

    @Test
    void a_file_that_arrives_byte_by_byte_is_read_identically() throws Exception {
        for (byte[] file : files()) {
            java.io.ByteArrayInputStream trickle = new java.io.ByteArrayInputStream(file) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    return super.read(target, offset, Math.min(1, length));
                }
            };
            assertThat(Read.stream(trickle, LIMITS).batches).isEqualTo(Read.bytes(file).batches);
        }
    }

    private static List<byte[]> files() throws IOException {
        return List.of(
                "\ufeffsong,listeners,streams,saves,release_date\r\n\"Ä, \"\"b\"\"\",1,n/a,3,2020-01-01\r\n夜😀,1,2,3,2020-01-01\r\n"
                        .getBytes(StandardCharsets.UTF_8),
                "date,listeners,streams,followers\n2024-05-30,1,2,3\n2024-05-31,1,2,3\n"
                        .getBytes(StandardCharsets.UTF_8),
                HISTORY.getBytes(StandardCharsets.UTF_8),
                zip(Map.of("a/Streaming_History_Audio_2024_1.json", HISTORY)));
    }

    private static void read(byte[] file) throws IOException {
        try {
            Read read = Read.bytes(file, LIMITS);
            assertThat(read.reading.rows()).isPositive();
            assertThat(read.problems()).allSatisfy(problem -> {
                assertThat(problem.line()).isNotNegative();
                assertThat(problem.column()).isNotNegative();
            });
        } catch (FileRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
