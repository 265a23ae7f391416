package io.artistagent.domain.imports;

import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Text;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A person offers a file that has been read to its end and staged. A file without problems is accepted at once; any other
 * waits for the person's choice, and so does each file that the person wants to review.
 *
 * @param kinds all that the file can be taken for
 * @param period the days that figures without days are about
 * @param review whether the file waits in any case; what it is about may then be said when it is accepted
 * @param fingerprint SHA-256 of the file and of the way in which it was read, in hexadecimal: the same file is imported once
 * @param rows how many rows could be read
 * @param problemCount how many could not; {@code problems} tells the first of them
 */
public record OfferImport(
        @TargetAggregateIdentifier ImportId importId,
        PersonId owner,
        ImportSubject subject,
        ImportKind kind,
        Set<ImportKind> kinds,
        @Nullable DaySpan period,
        String fileName,
        String fingerprint,
        long rows,
        long problemCount,
        List<ImportProblem> problems,
        FileSummary summary,
        boolean review) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 255;

    public OfferImport {
        fileName = Text.line("A file name", fileName, LONGEST_NAME);
        problems = List.copyOf(problems);
        if (!SHA_256.matcher(fingerprint).matches()) {
            throw new InvalidValue("A fingerprint must have 64 lowercase hexadecimal digits.");
        }
        if (rows < 0 || problemCount < problems.size()) {
            throw new InvalidValue("Rows and problems of a file are counted.");
        }
        if (!kinds.contains(kind)) {
            throw new InvalidValue("A file is imported as something that it can be taken for.");
        }
        kinds = Set.copyOf(kinds);
        kind.requireSubject(subject, review);
    }

    /** Whether nothing is left for the person to decide. */
    boolean isClear() {
        return problemCount == 0 && !review;
    }
}
