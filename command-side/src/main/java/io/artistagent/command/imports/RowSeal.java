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
 * Encrypts staged rows with their owner's key, as the log does with personal data. The encryption binds rows to their import and batch
 * number. A log without keys leaves them unencrypted.
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

    /** @throws io.artistagent.domain.RuleBroken if the person was erased */
    byte[] seal(ImportId id, PersonId owner, int number, byte[] rows) {
        return keys.getObject()
                .sealing(id.toString(), owner.value())
                .seal(place(number), rows)
                .getBytes(US_ASCII);
    }

    /** @throws io.artistagent.domain.RuleBroken if the person was erased */
    byte[] open(ImportId id, PersonId owner, int number, byte[] sealed) {
        byte[] rows = keys.getObject()
                .opening(id.toString(), owner.value())
                .open(place(number), new String(sealed, US_ASCII));
        new AnErasedPersonActsNoMore(rows == null).check();
        return Objects.requireNonNull(rows);
    }

    boolean isErased(PersonId owner) {
        SubjectKeys here = keys.getIfAvailable();
        return here != null && here.isErasedOnAnyNode(owner);
    }

    private static String place(int number) {
        return "/rows/" + number;
    }
}
