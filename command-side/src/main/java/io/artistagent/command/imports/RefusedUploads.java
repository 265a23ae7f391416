package io.artistagent.command.imports;

import io.artistagent.api.FieldError;
import io.artistagent.api.Problem;
import io.artistagent.command.imports.files.FileRefused;
import io.artistagent.domain.imports.ImportProblem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refused uploads with a problem that lists every error and its position. */
@RestControllerAdvice(assignableTypes = ImportCommands.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedUploads {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(FileRefused refused) {
        String detail = Objects.requireNonNull(refused.getMessage());
        ProblemDetail problem = switch (refused.reason()) {
            case EMPTY -> Problem.of(HttpStatus.BAD_REQUEST, "empty-file", "The file is empty", detail);
            case UNKNOWN_FORMAT ->
                Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unknown-file-format", "Unknown file format", detail);
            case TOO_LARGE ->
                Problem.of(HttpStatus.CONTENT_TOO_LARGE, "file-too-large", "The file is too large", detail);
            case LOCKED ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "file-locked", "The file is password-protected", detail);
            case UNCLEAR -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unclear-values", "Ambiguous values", detail);
            case SEVERAL_TABLES ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, "several-tables", "The ZIP contains several tables", detail);
            case OTHER_KIND ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "other-kind-of-file", "A different kind of file", detail);
            case NOTHING_READABLE ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "nothing-readable",
                        "Nothing in the file can be read",
                        detail);
            case NOTHING_TO_IMPORT ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "nothing-to-import", "Nothing to import", detail);
        };
        problem.setProperty("errors", errors(refused, detail));
        problem.setProperty(
                "problems", refused.problems().stream().map(Place::of).toList());
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static List<FieldError> errors(FileRefused refused, String detail) {
        return refused.problems().isEmpty()
                ? List.of(new FieldError("/" + refused.field(), detail))
                : refused.problems().stream()
                        .map(problem -> new FieldError("/file", inWords(problem)))
                        .toList();
    }

    private static String inWords(ImportProblem problem) {
        String place = problem.hasPlace() ? ", line " + problem.line() + ", column " + problem.column() : "";
        String value = problem.value() == null ? "" : " “" + problem.value() + "”:";
        return problem.file() + place + ":" + value + " " + problem.detail();
    }

    /** An error and its position. Line and column are null if it is not on a single line. */
    record Place(
            String file,
            @Nullable Long line,
            @Nullable Long column,
            @Nullable String name,
            @Nullable String value,
            String detail,
            long alike) {

        static Place of(ImportProblem problem) {
            return new Place(
                    problem.file(),
                    problem.hasPlace() ? problem.line() : null,
                    problem.hasPlace() ? problem.column() : null,
                    problem.name(),
                    problem.value(),
                    problem.detail(),
                    problem.alike());
        }
    }
}
