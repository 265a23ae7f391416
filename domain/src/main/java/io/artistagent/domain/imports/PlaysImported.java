package io.artistagent.domain.imports;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import io.artistagent.domain.statistics.Source;
import java.util.List;
import org.axonframework.serialization.Revision;

/** A person imported these plays. A play with the same {@linkplain Play#identity() identity} in another file counts only once. */
@Revision("1")
public record PlaysImported(
        ImportId importId,
        int batch,
        @DataSubject PersonId owner,
        Source source,
        @PersonalData Personal<List<Play>> plays)
        implements RowsImported {

    @Override
    public int rowCount() {
        return plays.orElse(List.of()).size();
    }
}
