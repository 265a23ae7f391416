package io.artistagent.ml.matching;

/**
 * What two artists are compared by, and how much of the score each can bring. The weights add up to 1; they are chosen, not learnt,
 * which is what makes the ranking a baseline.
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

    /** The name that the API gives it. */
    String label() {
        return label;
    }

    /** The most it brings to a score. */
    double weight() {
        return weight;
    }
}
