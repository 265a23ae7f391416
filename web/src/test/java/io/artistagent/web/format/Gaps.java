package io.artistagent.web.format;

import io.artistagent.web.format.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Where a line may be broken. White space that is shown stays, and none is added where it would be shown: that is decided by what can
 * stand before and after a place, on every way through the conditions and loops around it.
 */
final class Gaps {

    enum Gap {
        /** No white space may be here. */
        NONE,
        /** White space is here, and may be shown. */
        SPACE,
        /** White space is never shown here. */
        FREE
    }

    private final List<Token> tokens;
    private final Set<String> spacing;

    /** For each token the element that it stands in, as the index of its tag; -1 where that is not known. */
    private final List<Integer> parents;

    /** Of a condition all its parts in order, of a loop its two ends; for each of these tokens the same list. */
    private final List<List<Integer>> parts;

    /** @param spacing the classes of elements that place each of their children by itself */
    Gaps(List<Token> tokens, Set<String> spacing) {
        this.tokens = tokens;
        this.spacing = spacing;
        this.parents = parents(tokens);
        this.parts = parts(tokens);
    }

    /** The gap before this token. */
    Gap before(int index) {
        if (tokens.get(index).kind() == Kind.HEAD
                || index > 0 && tokens.get(index - 1).kind() == Kind.HEAD) {
            return Gap.FREE;
        }
        int parent = parents.get(index);
        if (isAlways(index - 1, -1, false) || isAlways(index, 1, false)) {
            return Gap.FREE;
        }
        boolean apart = parent >= 0 && tokens.get(parent).hasClass(spacing);
        if (apart && isAlways(index - 1, -1, true) && isAlways(index, 1, true)) {
            return Gap.FREE;
        }
        return tokens.get(index).spaced() ? Gap.SPACE : Gap.NONE;
    }

    /** Whether all that can be shown next, in this direction, swallows white space. */
    private boolean isAlways(int from, int step, boolean apart) {
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        BitSet seen = new BitSet();
        while (!open.isEmpty()) {
            int at = open.pop();
            if (at < 0 || at >= tokens.size()) {
                return false;
            }
            if (seen.get(at)) {
                continue;
            }
            seen.set(at);
            Token token = tokens.get(at);
            List<Integer> ways = ways(at, step, token);
            boolean swallows = step < 0 ? token.swallowsAfter() : token.swallowsBefore();
            if (ways.isEmpty() && !swallows && !(apart && token.isTag())) {
                return false;
            }
            open.addAll(ways);
        }
        return true;
    }

    private List<Integer> ways(int at, int step, Token token) {
        if (token.isHidden()) {
            return List.of(at + step);
        }
        return step < 0 ? waysBack(at, token.kind()) : waysOn(at, token.kind());
    }

    /** From a token that shows nothing, the tokens that can come before it. */
    private List<Integer> waysBack(int at, Kind kind) {
        List<Integer> all = parts.get(at);
        return switch (kind) {
            case STATEMENT, IF -> List.of(at - 1);
            case ELSE -> List.of(all.getFirst() - 1);
            case END_IF -> {
                List<Integer> ways = new ArrayList<>(all.subList(1, all.size()).stream()
                        .map(part -> part - 1)
                        .toList());
                if (!hasElse(all)) {
                    ways.add(all.getFirst() - 1);
                }
                yield ways;
            }
            case FOR, END_FOR -> List.of(all.getFirst() - 1, all.getLast() - 1);
            default -> List.of();
        };
    }

    private List<Integer> waysOn(int at, Kind kind) {
        List<Integer> all = parts.get(at);
        return switch (kind) {
            case STATEMENT, END_IF -> List.of(at + 1);
            case ELSE -> List.of(all.getLast() + 1);
            case IF -> {
                List<Integer> ways = new ArrayList<>(all.subList(0, all.size() - 1).stream()
                        .map(part -> part + 1)
                        .toList());
                if (!hasElse(all)) {
                    ways.add(all.getLast() + 1);
                }
                yield ways;
            }
            case FOR, END_FOR -> List.of(all.getFirst() + 1, all.getLast() + 1);
            default -> List.of();
        };
    }

    private boolean hasElse(List<Integer> all) {
        return all.stream().anyMatch(part -> tokens.get(part).parts().equals(List.of("@else")));
    }

    private static List<Integer> parents(List<Token> tokens) {
        List<Integer> parents = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(-1));
        for (int i = 0; i < tokens.size(); i++) {
            Kind kind = tokens.get(i).kind();
            parents.add(open.element());
            if (kind == Kind.CLOSE || kind == Kind.CALL_CLOSE) {
                open.pop();
            } else if (kind == Kind.OPEN || kind == Kind.CALL_OPEN) {
                open.push(kind == Kind.OPEN ? i : -1);
            }
        }
        return parents;
    }

    private static List<List<Integer>> parts(List<Token> tokens) {
        List<List<Integer>> parts = new ArrayList<>();
        Deque<List<Integer>> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Kind kind = tokens.get(i).kind();
            if (Set.of(Kind.IF, Kind.FOR).contains(kind)) {
                open.push(new ArrayList<>());
            }
            if (Set.of(Kind.IF, Kind.FOR, Kind.ELSE, Kind.END_IF, Kind.END_FOR).contains(kind)) {
                open.element().add(i);
                parts.add(open.element());
            } else {
                parts.add(List.of());
            }
            if (Set.of(Kind.END_IF, Kind.END_FOR).contains(kind)) {
                open.pop();
            }
        }
        return parts;
    }
}
