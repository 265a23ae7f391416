package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.Play;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.SongFigures;
import java.util.List;

/** Some rows of one file, in the order of the file. */
public sealed interface Batch {

    /** How many rows there are in it. */
    int rows();

    /** Figures of days. */
    record Days(List<DayFigures> figures) implements Batch {
        public Days {
            figures = List.copyOf(figures);
        }

        @Override
        public int rows() {
            return figures.size();
        }
    }

    /** Figures of songs over one period. */
    record Songs(List<SongFigures> figures) implements Batch {
        public Songs {
            figures = List.copyOf(figures);
        }

        @Override
        public int rows() {
            return figures.size();
        }
    }

    /** Plays of one listener. */
    record Plays(List<Play> plays) implements Batch {
        public Plays {
            plays = List.copyOf(plays);
        }

        @Override
        public int rows() {
            return plays.size();
        }
    }
}
