package io.artistagent.command.imports;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.artistagent.domain.AnErasedPersonActsNoMore;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Seals the rows of a file under the key of the person whose file it is, as the log does with what it tells of them: rows belong to
 * their import and to their place in it. A log without keys keeps them as they are.
 */
@Component
class RowSeal {

    private final ObjectProvider<SubjectKeys> keys;

    RowSeal(ObjectProvider<SubjectKeys> keys) {
        this.keys = keys;
    }

    boolean seals() {
        return keys.getIfAvailable() != null;
    }

    /** @throws io.artistagent.domain.RuleBroken where the person was erased */
    byte[] seal(ImportId id, PersonId owner, int number, byte[] rows) {
        return keys.getObject()
                .sealing(id.toString(), owner.value())
                .seal(place(number), rows)
                .getBytes(US_ASCII);
    }

    /** @throws io.artistagent.domain.RuleBroken where the person was erased */
    byte[] open(ImportId id, PersonId owner, int number, byte[] sealed) {
        var rows = keys.getObject()
                .opening(id.toString(), owner.value())
                .open(place(number), new String(sealed, US_ASCII));
        new AnErasedPersonActsNoMore(rows == null).check();
        return Objects.requireNonNull(rows);
    }

    boolean isErased(PersonId owner) {
        var here = keys.getIfAvailable();
        return here != null && here.isErasedByNow(owner);
    }

    private static String place(int number) {
        return "/rows/" + number;
    }
}
