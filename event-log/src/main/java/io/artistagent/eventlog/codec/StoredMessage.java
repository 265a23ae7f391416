package io.artistagent.eventlog.codec;

import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** A message that was read from the log. Its metadata is decoded on first use: most projections never use it. */
final class StoredMessage<T> implements Message<T> {

    private final String identifier;
    private final T payload;
    private final Supplier<MetaData> decoding;
    private volatile @Nullable MetaData metaData;

    StoredMessage(String identifier, T payload, Supplier<MetaData> decoding) {
        this.identifier = identifier;
        this.payload = payload;
        this.decoding = decoding;
    }

    @Override
    public String getIdentifier() {
        return identifier;
    }

    @Override
    public MetaData getMetaData() {
        MetaData known = metaData;
        if (known == null) {
            known = decoding.get();
            metaData = known;
        }
        return known;
    }

    @Override
    public T getPayload() {
        return payload;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<T> getPayloadType() {
        return (Class<T>) payload.getClass();
    }

    @Override
    public Message<T> withMetaData(Map<String, ?> replacement) {
        return new GenericMessage<>(identifier, payload, replacement);
    }

    @Override
    public Message<T> andMetaData(Map<String, ?> additional) {
        return withMetaData(getMetaData().mergedWith(additional));
    }
}
