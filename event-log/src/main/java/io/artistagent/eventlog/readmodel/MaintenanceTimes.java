package io.artistagent.eventlog.readmodel;

import java.time.Duration;

/**
 * How long versions of read models are kept, and how often what they leave behind is looked for.
 *
 * @param keepRetired how long a version is kept after another one has taken over, for earlier requests and for processes that have not
 *     noticed yet; by then, a process that still reads the version has renewed it
 * @param keepDropped after this time, every process has noticed that a version is dropped and has stopped writing it
 * @param checkEvery how often stores and positions without a version are looked for
 */
record MaintenanceTimes(Duration keepRetired, Duration keepDropped, Duration checkEvery) {

    MaintenanceTimes(Duration keepRetired) {
        this(keepRetired, Duration.ofSeconds(10), Duration.ofMinutes(10));
    }
}
