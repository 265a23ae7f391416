package io.artistagent.web.client;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes a {@link StreamedBody} to the connection without buffering. */
final class StreamedBodyConverter extends AbstractHttpMessageConverter<StreamedBody> {

    StreamedBodyConverter() {
        super(MediaType.ALL);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return StreamedBody.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected StreamedBody readInternal(Class<? extends StreamedBody> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("A streamed body can only be written, not read", message);
    }

    @Override
    protected void writeInternal(StreamedBody body, HttpOutputMessage message) throws IOException {
        body.writeTo(message.getBody());
    }
}
