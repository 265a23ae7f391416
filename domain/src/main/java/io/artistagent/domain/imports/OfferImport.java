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
 * Offer a file that was read and staged completely. A file without problems is accepted immediately, unless the person wants to review it;
 * any other waits for the person's decision.
 *
 * @param kinds all kinds that fit the file
 * @param period the days that figures without a date cover
 * @param review whether the import waits in any case; missing details may then be supplied when it is accepted
 * @param fingerprint SHA-256 of the file and of the way in which it was read, in hexadecimal, to recognise a file that is offered again
 * @param rows the number of readable rows
 * @param problemCount the number of problems; {@code problems} lists the first of them
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
    private static final int MAX_NAME_LENGTH = 255;

    public OfferImport {
        fileName = Text.line("A file name", fileName, MAX_NAME_LENGTH);
        problems = List.copyOf(problems);
        if (!SHA_256.matcher(fingerprint).matches()) {
            throw new InvalidValue("A fingerprint must have 64 lowercase hexadecimal digits.");
        }
        if (rows < 0 || problemCount < problems.size()) {
            throw new InvalidValue("The number of rows or problems is inconsistent.");
        }
        if (!kinds.contains(kind)) {
            throw new InvalidValue("The kind of a file must be one of the kinds that fit it.");
        }
        kinds = Set.copyOf(kinds);
        kind.requireSubject(subject, review);
    }

    /** Returns whether the import needs no decision by the person. */
    boolean isClear() {
        return problemCount == 0 && !review;
    }
}
