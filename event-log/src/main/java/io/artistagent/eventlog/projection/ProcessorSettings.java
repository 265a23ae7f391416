package io.artistagent.eventlog.projection;

/**
 * How a processor follows the log for a projection.
 *
 * @param projection the read model or automation that the processor feeds
 * @param version the version of the read model that it fills; 0 for an automation, which has none
 * @param batchSize the maximum number of events in one transaction
 * @param segments the number of parts into which the aggregates are divided, so that several processes may share the work
 * @param segmentsHere the maximum number of segments that one process claims
 */
public record ProcessorSettings(String projection, int version, int batchSize, int segments, int segmentsHere) {

    private static final String VERSION = "@";

    /** A processor without versions, which one process runs. */
    public ProcessorSettings(String projection, int batchSize) {
        this(projection, 0, batchSize, 1, Integer.MAX_VALUE);
    }

    /** Whether the projection is a read model, which can be rebuilt, and not an automation. */
    boolean isOfReadModel() {
        return version > 0;
    }

    /** The name under which the processor stores its position. */
    public String name() {
        return nameOf(projection, version);
    }

    /** The name of the processor that fills a version of a projection. */
    public static String nameOf(String projection, int version) {
        return version == 0 ? projection : projection + VERSION + version;
    }

    /** The projection that the processor of this name feeds. */
    public static String projectionOf(String processor) {
        int end = processor.indexOf(VERSION);
        return end < 0 ? processor : processor.substring(0, end);
    }

    /** The version of the read model that the processor of this name fills; 0 if it feeds an automation. */
    public static int versionOf(String processor) {
        int end = processor.indexOf(VERSION);
        return end < 0 ? 0 : Integer.parseInt(processor.substring(end + VERSION.length()));
    }
}
