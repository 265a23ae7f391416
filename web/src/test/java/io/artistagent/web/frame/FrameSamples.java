package io.artistagent.web.frame;

import io.artistagent.web.signin.FormAuthorMarks;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;

/** The frame of error pages, for tests of other packages. */
public final class FrameSamples {

    private FrameSamples() {}

    public static FallbackFrame fallback(FormAuthorMarks marks) throws IOException {
        PageFrames frames =
                new PageFrames(PageSamples.navigation(), new Assets(), null, null, DataSize.ofMegabytes(10));
        return new FallbackFrame(
                new PageContextResolver(
                        frames, null, marks, new StaticListableBeanFactory().getBeanProvider(InstantSource.class)),
                frames);
    }
}
