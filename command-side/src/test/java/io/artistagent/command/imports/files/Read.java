package io.artistagent.command.imports.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.PlaylistFigures;
import io.artistagent.domain.statistics.SongFigures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Reads a file with a clock at 1 June 2024 and keeps its rows. */
final class Read {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);

    final List<Batch> batches = new ArrayList<>();
    final Reading reading;

    private Read(String name, InputStream source, ReadLimits limits, ReadOptions options) throws IOException {
        reading = new ExportReader(limits, CLOCK).read(name, source, options, batches::add);
    }

    static Read withOptions(String text, ReadOptions options) throws IOException {
        return withOptions(text.getBytes(StandardCharsets.UTF_8), options);
    }

    static Read withOptions(byte[] bytes, ReadOptions options) throws IOException {
        return new Read("file", new ByteArrayInputStream(bytes), ReadLimits.defaults(), options);
    }

    static Read text(String text) throws IOException {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static Read bytes(byte[] bytes) throws IOException {
        return bytes(bytes, ReadLimits.defaults());
    }

    static Read bytes(byte[] bytes, ReadLimits limits) throws IOException {
        return stream(new ByteArrayInputStream(bytes), limits);
    }

    static Read stream(InputStream source, ReadLimits limits) throws IOException {
        return new Read("file", source, limits, ReadOptions.AS_THE_FILE_SHOWS);
    }

    /** Returns the refusal of a file; fails if the file is read. */
    static FileRefused refused(String text) {
        return refused(() -> text(text));
    }

    /** Returns the refusal of a file; fails if the file is read. */
    static FileRefused refused(byte[] bytes) {
        return refused(() -> bytes(bytes));
    }

    /** Returns the refusal of what is read; fails if nothing is refused. */
    static FileRefused refused(ThrowingCallable reading) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, reading);
        assertThat(refused).isNotNull();
        return refused;
    }

    ImportKind kind() {
        return reading.kind();
    }

    List<DayFigures> days() {
        return batches.stream()
                .flatMap(batch -> ((Batch.Days) batch).rows().stream())
                .toList();
    }

    List<SongFigures> songs() {
        return batches.stream()
                .flatMap(batch -> ((Batch.Songs) batch).rows().stream())
                .toList();
    }

    List<PlaylistFigures> playlists() {
        return batches.stream()
                .flatMap(batch -> ((Batch.Playlists) batch).rows().stream())
                .toList();
    }

    List<Play> plays() {
        return batches.stream()
                .flatMap(batch -> ((Batch.Plays) batch).rows().stream())
                .toList();
    }

    List<ImportProblem> problems() {
        return reading.problems().first();
    }

    /** Returns the positions of the problems as {@code line:column}. */
    List<String> places() {
        return problems().stream()
                .map(problem -> problem.line() + ":" + problem.column())
                .toList();
    }
}
