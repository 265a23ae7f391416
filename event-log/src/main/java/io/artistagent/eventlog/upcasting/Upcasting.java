package io.artistagent.eventlog.upcasting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;

/** Finds the upcasters from each old form to the current one. Incomplete chains are refused at startup, not when an event is read. */
public final class Upcasting {

    private final RevisionResolver revisions = new AnnotationRevisionResolver();
    private final Map<EventForm, Upcaster> steps = new HashMap<>();
    private final Map<EventForm, UpcasterChain> ways = new HashMap<>();
    private final Map<String, Set<Class<?>>> types = new HashMap<>();

    /** @throws InvalidUpcasterChain if two upcasters read the same form, or a chain does not end at the current form of a class */
    public Upcasting(Collection<? extends Upcaster> upcasters) {
        for (Upcaster upcaster : upcasters) {
            Upcaster other = steps.put(upcaster.from(), upcaster);
            if (other != null) {
                throw new InvalidUpcasterChain(
                        name(other) + " and " + name(upcaster) + " both read " + upcaster.from());
            }
        }
        steps.keySet().forEach(form -> {
            UpcasterChain chain = follow(form);
            ways.put(form, chain);
            types.computeIfAbsent(form.type(), unused -> new HashSet<>()).add(chain.type());
        });
    }

    /** The chain for events of an old form, if there is one. */
    public Optional<UpcasterChain> from(String type, @Nullable String revision) {
        return revision == null ? Optional.empty() : Optional.ofNullable(ways.get(new EventForm(type, revision)));
    }

    /** The current classes of events that were stored under the name. */
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

    private UpcasterChain follow(EventForm start) {
        List<Upcaster> taken = new ArrayList<>();
        EventForm form = start;
        for (Upcaster step = steps.get(form); step != null; step = steps.get(form)) {
            if (form.revision().equals(currentRevision(form.type()))) {
                throw new InvalidUpcasterChain(name(step) + " reads " + form
                        + ", which is the current form of that class: give the class a new revision");
            }
            if (taken.contains(step)) {
                throw new InvalidUpcasterChain(name(step) + " is part of a circle: it leads back to " + form);
            }
            taken.add(step);
            form = step.to();
        }
        return new UpcasterChain(taken, form, classAt(form, taken.getLast()));
    }

    private Class<?> classAt(EventForm end, Upcaster last) {
        Class<?> type = find(end.type())
                .orElseThrow(() ->
                        new InvalidUpcasterChain(name(last) + " leads to " + end + ", and there is no such class"));
        String current = revisions.revisionOf(type);
        if (!end.revision().equals(current)) {
            throw new InvalidUpcasterChain(name(last) + " leads to " + end + ", but the class has revision " + current
                    + " and no upcaster goes on from there");
        }
        return type;
    }

    private @Nullable String currentRevision(String type) {
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
