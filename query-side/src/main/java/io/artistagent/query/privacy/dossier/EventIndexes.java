package io.artistagent.query.privacy.dossier;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Indexes of events in log order, eight bytes each: a person may have millions of events. */
final class EventIndexes extends AbstractList<Long> implements RandomAccess {

    static final EventIndexes NONE = new EventIndexes();

    private static final int FIRST_CAPACITY = 16;

    private long[] indexes = {};
    private int size;

    /** All indexes of several lists in log order. */
    static EventIndexes merged(List<EventIndexes> lists) {
        EventIndexes merged = new EventIndexes();
        merged.indexes = new long[lists.stream().mapToInt(EventIndexes::size).sum()];
        for (EventIndexes list : lists) {
            System.arraycopy(list.indexes, 0, merged.indexes, merged.size, list.size);
            merged.size += list.size;
        }
        Arrays.sort(merged.indexes);
        return merged;
    }

    /** Adds the index of a later event. */
    void append(long index) {
        if (size == indexes.length) {
            indexes = Arrays.copyOf(indexes, Math.max(FIRST_CAPACITY, size + size / 2));
        }
        indexes[size] = index;
        size++;
    }

    @Override
    public Long get(int place) {
        return indexes[Objects.checkIndex(place, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
