package io.artistagent.ml.features;

/**
 * The progress of the features.
 *
 * @param modelVersion the version of the read model that contains the features
 * @param version the number of batches that wrote features
 * @param position the log position of the last processed event
 */
public record FeatureState(int modelVersion, long version, long position) {

    public static final FeatureState NOTHING = new FeatureState(0, 0, 0);

    /** Returns whether data read at this state can be brought to the other state by reading only newer rows. */
    public boolean leadsTo(FeatureState other) {
        return modelVersion == other.modelVersion && version <= other.version;
    }
}
