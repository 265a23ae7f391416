package io.artistagent.command.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Adds the {@code If-Match} header to the description of every operation whose method takes an {@link IfMatch}. */
final class DescribedIfMatch implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (Arrays.stream(method.getMethodParameters()).anyMatch(it -> it.getParameterType() == IfMatch.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(IfMatch.NAME)
                    .required(true)
                    .description("The ETag of the version you read, or * for any version")
                    .schema(new Schema<String>().types(Set.of("string")))
                    .example("\"0\""));
        }
        return operation;
    }
}
