package io.artistagent.ml.matching;

/**
 * A criterion by which two artists are compared, with its weight in the score. The weights add up to 1. They are chosen, not learnt, which
 * is what makes the ranking a baseline.
 */
enum Criterion {
    GENRES("genres", 0.40),
    SKILLS_YOU_SEEK("skillsYouSeek", 0.20),
    SKILLS_THEY_SEEK("skillsTheySeek", 0.15),
    LANGUAGES("languages", 0.10),
    REACH("reach", 0.10),
    COUNTRY("country", 0.05);

    private final String label;
    private final double weight;

    Criterion(String label, double weight) {
        this.label = label;
        this.weight = weight;
    }

    /** Returns the name in the API. */
    String label() {
        return label;
    }

    /** Returns the maximum contribution to a score. */
    double weight() {
        return weight;
    }
}
