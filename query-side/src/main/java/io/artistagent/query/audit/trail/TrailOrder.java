package io.artistagent.query.audit.trail;

import io.artistagent.domain.InvalidValue;

/** The order in which a search returns events. */
enum TrailOrder {
    NEWEST("newest", "<", "DESC"),
    OLDEST("oldest", ">", "ASC");

    private final String word;
    private final String behind;
    private final String direction;

    TrailOrder(String word, String behind, String direction) {
        this.word = word;
        this.behind = behind;
        this.direction = direction;
    }

    static TrailOrder of(String word) {
        for (TrailOrder order : values()) {
            if (order.word.equals(word)) {
                return order;
            }
        }
        throw new InvalidValue("Choose newest or oldest.");
    }

    /** The SQL operator between the index of an event and that of an earlier one in this order. */
    String behind() {
        return behind;
    }

    String direction() {
        return direction;
    }

    @Override
    public String toString() {
        return word;
    }
}
