package io.artistagent.web.frame;

import io.artistagent.web.signin.WriterMarks;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;

/** The frame of error pages, for tests of other packages. */
public final class FrameSamples {

    private FrameSamples() {}

    public static FallbackFrame fallback(WriterMarks marks) throws IOException {
        Shells shells = new Shells(PageSamples.navigation(), new Assets(), null, null, DataSize.ofMegabytes(10));
        return new FallbackFrame(
                new Visits(shells, null, marks, new StaticListableBeanFactory().getBeanProvider(InstantSource.class)),
                shells);
    }
}
