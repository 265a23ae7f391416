package io.artistagent.ml.features;

/**
 * How far the features are.
 *
 * @param modelVersion the version of the read model that the features come from
 * @param version counts the batches that wrote features
 * @param position the place in the log of the last event that counted
 */
public record FeatureState(int modelVersion, long version, long position) {

    public static final FeatureState NOTHING = new FeatureState(0, 0, 0);

    /** Whether what was read as of this state needs only the newer rows to be as of the other. */
    public boolean leadsTo(FeatureState other) {
        return modelVersion == other.modelVersion && version <= other.version;
    }
}
