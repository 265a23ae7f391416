package io.artistagent.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON bodies as trees or records. A body must be UTF-8 and must not repeat a key. */
final class JsonBodies extends AbstractHttpMessageConverter<Object> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    JsonBodies() {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == JsonNode.class || type.isRecord();
    }

    @Override
    public boolean canWrite(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        JsonNode tree = tree(message);
        return type.isRecord() ? JsonRecords.ofBody(tree, type.asSubclass(Record.class)) : tree;
    }

    private static JsonNode tree(HttpInputMessage message) throws IOException {
        try {
            return JSON.readTree(text(message.getBody().readAllBytes()));
        } catch (StreamReadException unreadable) {
            if (isDuplicate(unreadable)) {
                throw InvalidFields.of(place(unreadable), "This field appears twice.");
            }
            throw notReadable(unreadable, message);
        } catch (JacksonException | CharacterCodingException unreadable) {
            throw notReadable(unreadable, message);
        }
    }

    /** {@link UnreadableBody} finds the advice by the cause. */
    private static HttpMessageNotReadableException notReadable(Exception cause, HttpInputMessage message) {
        return new HttpMessageNotReadableException("The body is not one JSON object in UTF-8", cause, message);
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Jackson has no exception type for duplicate keys, so only the message identifies them. */
    private static boolean isDuplicate(StreamReadException failure) {
        return String.valueOf(failure.getOriginalMessage()).startsWith("Duplicate ");
    }

    private static String place(StreamReadException failure) {
        return failure.processor() instanceof JsonParser parser
                ? parser.streamReadContext().pathAsPointer().toString()
                : "";
    }

    @Override
    protected void writeInternal(Object body, HttpOutputMessage message) {
        throw new UnsupportedOperationException("This converter only reads");
    }
}
