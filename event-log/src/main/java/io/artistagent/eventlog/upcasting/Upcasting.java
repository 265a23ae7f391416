package io.artistagent.eventlog.upcasting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;

/** Knows the way from every old form to today. Upcasters that lead nowhere are refused at the start, and not when an event comes along. */
public final class Upcasting {

    private final RevisionResolver revisions = new AnnotationRevisionResolver();
    private final Map<EventForm, Upcaster> steps = new HashMap<>();
    private final Map<EventForm, Way> ways = new HashMap<>();
    private final Map<String, Set<Class<?>>> types = new HashMap<>();

    /** @throws UpcastersDoNotFit where two read the same, or a chain ends anywhere else than at a class as it is today */
    public Upcasting(Collection<? extends Upcaster> upcasters) {
        for (var upcaster : upcasters) {
            var other = steps.put(upcaster.from(), upcaster);
            if (other != null) {
                throw new UpcastersDoNotFit(name(other) + " and " + name(upcaster) + " both read " + upcaster.from());
            }
        }
        steps.keySet().forEach(form -> {
            var way = follow(form);
            ways.put(form, way);
            types.computeIfAbsent(form.type(), unused -> new HashSet<>()).add(way.type());
        });
    }

    /** The way of events of a form that is not that of today, if they can be led there. */
    public Optional<Way> from(String type, @Nullable String revision) {
        return revision == null ? Optional.empty() : Optional.ofNullable(ways.get(new EventForm(type, revision)));
    }

    /** The classes of today to which events lead that were stored under the name. */
    public Set<Class<?>> classesOf(String type) {
        return types.getOrDefault(type, Set.of());
    }

    /** The forms whose events hold in the clear what is personal in the current form. */
    public Set<EventForm> formsThatBecomePersonal() {
        return ways.entrySet().stream()
                .filter(way -> way.getValue().makesPersonal())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Way follow(EventForm start) {
        var taken = new ArrayList<Upcaster>();
        var form = start;
        for (var step = steps.get(form); step != null; step = steps.get(form)) {
            if (form.revision().equals(revisionToday(form.type()))) {
                throw new UpcastersDoNotFit(name(step) + " reads " + form
                        + ", which is how that class is written today: give the class a new revision");
            }
            if (taken.contains(step)) {
                throw new UpcastersDoNotFit(name(step) + " is part of a circle: it comes back to " + form);
            }
            taken.add(step);
            form = step.to();
        }
        return new Way(taken, form, classAt(form, taken.getLast()));
    }

    private Class<?> classAt(EventForm end, Upcaster last) {
        var type = find(end.type())
                .orElseThrow(
                        () -> new UpcastersDoNotFit(name(last) + " leads to " + end + ", and there is no such class"));
        var today = revisions.revisionOf(type);
        if (!end.revision().equals(today)) {
            throw new UpcastersDoNotFit(name(last) + " leads to " + end + ", but the class has revision " + today
                    + " and no upcaster goes on from there");
        }
        return type;
    }

    private @Nullable String revisionToday(String type) {
        return find(type).map(revisions::revisionOf).orElse(null);
    }

    private static Optional<Class<?>> find(String type) {
        try {
            return Optional.of(Class.forName(type, false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException gone) {
            return Optional.empty();
        }
    }

    private static String name(Upcaster upcaster) {
        return upcaster.getClass().getName();
    }
}
