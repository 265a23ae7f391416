package io.artistagent.domain.imports;

import io.artistagent.domain.PersonId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A person offers a file that has been read to its end and staged. Without problems it is accepted at once; with some it waits for
 * the person's choice.
 *
 * @param fingerprint SHA-256 of the file, in hexadecimal: the same file is imported once
 * @param rows how many rows could be read
 * @param problemCount how many could not; {@code problems} tells the first of them
 */
public record OfferImport(
        @TargetAggregateIdentifier ImportId importId,
        PersonId owner,
        ImportSubject subject,
        ImportKind kind,
        String fileName,
        String fingerprint,
        long rows,
        long problemCount,
        List<ImportProblem> problems) {}
