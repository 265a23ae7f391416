package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.projection.Automation;
import io.artistagent.eventlog.readmodel.Tally;
import io.artistagent.eventlog.readmodel.TestProcess;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A process with a read model and an automation, assembled as an application does it. */
final class OperationFixture {

    private OperationFixture() {}

    static TestProcess process(TestLog log, Automation automation) {
        return process(log, "a", automation);
    }

    /** @param name the name of the process */
    static TestProcess process(TestLog log, String name, Automation automation) {
        StaticListableBeanFactory automations = new StaticListableBeanFactory();
        automations.addBean("automation", automation);
        return new TestProcess(
                log, name, models -> new Tally(log, models, 1, 1), (configurer, here, processors, maintenance) -> {
                    configurer.eventProcessing().registerEventHandler(unused -> automation);
                    new ProjectionModule(here, automations.getBeanProvider(Automation.class), processors, maintenance)
                            .configureModule(configurer);
                });
    }
}
