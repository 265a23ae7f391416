package io.artistagent.eventlog.projection;

import org.axonframework.config.EventProcessingConfigurer;

/** Gives projections their processors: each kind of log has one that suits it. */
public interface ProjectionProcessors {

    /** Has the projection follow the log from its beginning. */
    void register(EventProcessingConfigurer processing, Projection projection);
}
