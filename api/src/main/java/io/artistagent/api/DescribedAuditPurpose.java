package io.artistagent.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Adds the header {@code Audit-Purpose} to the description of every operation whose method takes an {@link AuditPurpose}. */
final class DescribedAuditPurpose implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (Arrays.stream(method.getMethodParameters()).anyMatch(AuditPurposeArgument::isPurpose)
                && !isDescribed(operation)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(AuditPurpose.HEADER)
                    .description(
                            "Why you look at personal data, in 3 to 500 characters. Without it, personal data is withheld."
                                    + " It is recorded.")
                    .schema(new Schema<String>()
                            .types(Set.of("string"))
                            .minLength(3)
                            .maxLength(500))
                    .example("Request 2026-117: who has seen my data"));
        }
        return operation;
    }

    /** Whether the description is that of an operation which another method answers with another media type. */
    private static boolean isDescribed(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> AuditPurpose.HEADER.equals(it.getName()));
    }
}
