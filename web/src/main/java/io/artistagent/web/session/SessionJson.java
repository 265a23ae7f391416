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
 * Serialises sessions as JSON that may only name types of Spring Security and the JDK, so that an attacker with write access to Redis
 * cannot make the application instantiate arbitrary classes.
 */
final class SessionJson implements RedisSerializer<Object> {

    /** Allows the types of claims that Spring Security does not allow by default: numbers and unmodifiable collections. */
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
            throw new SerializationException("Cannot serialise a session attribute", unknown);
        }
    }

    /** An unreadable session, such as one from before an upgrade, is treated as absent: the person signs in again. */
    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        try {
            return bytes == null || bytes.length == 0 ? null : json.readValue(bytes, Object.class);
        } catch (JacksonException unknown) {
            LOG.warn(
                    "Cannot read a session attribute, so the person has to sign in again: {}",
                    unknown.getClass().getSimpleName());
            return null;
        }
    }
}
