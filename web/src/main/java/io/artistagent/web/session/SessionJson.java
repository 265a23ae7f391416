package io.artistagent.web.session;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    /** What claims may hold besides what Spring Security counts on: numbers, and lists that cannot be changed. */
    private static BasicPolymorphicTypeValidator.Builder claims() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(Number.class)
                .allowIfSubType("java.util.ImmutableCollections$")
                .allowIfSubType("java.util.Collections$");
    }

    private static final Logger LOG = LoggerFactory.getLogger(SessionJson.class);

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(SessionJson.class.getClassLoader(), claims()))
            .build();

    @Override
    public byte[] serialize(@Nullable Object value) {
        try {
            return value == null ? new byte[0] : json.writeValueAsBytes(value);
        } catch (JacksonException unknown) {
            throw new SerializationException("A session holds what cannot be written", unknown);
        }
    }

    /** An unreadable session, such as one from before an upgrade, is treated as absent: the person signs in again. */
    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        try {
            return bytes == null || bytes.length == 0 ? null : json.readValue(bytes, Object.class);
        } catch (JacksonException unknown) {
            LOG.warn(
                    "A session holds what cannot be read: {}",
                    unknown.getClass().getSimpleName());
            return null;
        }
    }
}
