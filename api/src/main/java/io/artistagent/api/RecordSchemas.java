package io.artistagent.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Makes OpenAPI schemas match the JSON of records. {@link Fields} is not part of a body. A null component is omitted from a response,
 * unless its record always writes all components: then its schema also allows null.
 */
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> known = raw(type);
        if (known == Fields.class || !chain.hasNext()) {
            return null;
        }
        Schema schema = chain.next().resolve(type, context, chain);
        if (schema != null && known != null && writesNulls(known)) {
            Schema model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(name(schema));
            if (model != null && model.getProperties() != null) {
                Arrays.stream(known.getRecordComponents())
                        .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .forEach(component -> allowNull(model, component));
            }
        }
        return schema;
    }

    private static @Nullable Class<?> raw(AnnotatedType type) {
        JavaType known = type.getType() == null ? null : Json.mapper().constructType(type.getType());
        return known == null ? null : known.getRawClass();
    }

    private static boolean writesNulls(Class<?> type) {
        JsonInclude rule = type.getAnnotation(JsonInclude.class);
        return type.isRecord() && rule != null && rule.value() == JsonInclude.Include.ALWAYS;
    }

    private static String name(Schema<?> reference) {
        return reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
    }

    private static void allowNull(Schema<?> model, RecordComponent component) {
        Schema<?> property = model.getProperties().get(component.getName());
        if (property != null) {
            property.addType("null");
        }
    }
}
