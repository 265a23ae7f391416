package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.Play;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.PlaylistFigures;
import io.artistagent.domain.statistics.SongFigures;
import java.util.List;

/** A batch of a file's rows, in file order. */
public sealed interface Batch {

    List<?> rows();

    /** Daily figures. */
    record Days(List<DayFigures> rows) implements Batch {
        public Days {
            rows = List.copyOf(rows);
        }
    }

    /** Figures of songs over one period. */
    record Songs(List<SongFigures> rows) implements Batch {
        public Songs {
            rows = List.copyOf(rows);
        }
    }

    /** Figures of playlists over one period. */
    record Playlists(List<PlaylistFigures> rows) implements Batch {
        public Playlists {
            rows = List.copyOf(rows);
        }
    }

    /** Plays of one listener. */
    record Plays(List<Play> rows) implements Batch {
        public Plays {
            rows = List.copyOf(rows);
        }
    }
}
