package io.artistagent.domain.imports;

import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Text;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A person offers a file that has been read to its end and staged. Without problems it is accepted at once; with some it waits for
 * the person's choice.
 *
 * @param fingerprint SHA-256 of the file and of the way in which it was read, in hexadecimal: the same file is imported once
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
        List<ImportProblem> problems) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 255;

    public OfferImport {
        fileName = Text.line("A file name", fileName, LONGEST_NAME);
        problems = List.copyOf(problems);
        if (!SHA_256.matcher(fingerprint).matches()) {
            throw new InvalidValue("A fingerprint has 64 hexadecimal digits in lower case.");
        }
        if (rows < 0 || problemCount < problems.size()) {
            throw new InvalidValue("Rows and problems of a file are counted.");
        }
        kind.requireSubject(subject);
    }
}
