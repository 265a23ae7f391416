package io.artistagent.web.session;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * What a session holds, as JSON that names only types of Spring Security and of the JDK: whoever could write to Redis still could not
 * make an application build objects of their choice.
 */
final class SessionJson implements RedisSerializer<Object> {

    /** Claims may hold lists that cannot be changed, which Spring Security does not count on. */
    private static BasicPolymorphicTypeValidator.Builder lists() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("java.util.ImmutableCollections$")
                .allowIfSubType("java.util.Collections$");
    }

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(SessionJson.class.getClassLoader(), lists()))
            .build();

    @Override
    public byte[] serialize(@Nullable Object value) {
        try {
            return value == null ? new byte[0] : json.writeValueAsBytes(value);
        } catch (JacksonException unknown) {
            throw new SerializationException("A session holds what cannot be written", unknown);
        }
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        try {
            return bytes == null || bytes.length == 0 ? null : json.readValue(bytes, Object.class);
        } catch (JacksonException unknown) {
            throw new SerializationException("A session holds what cannot be read", unknown);
        }
    }
}
