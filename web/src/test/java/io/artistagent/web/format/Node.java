package io.artistagent.web.format;

import io.artistagent.web.format.Gaps.Gap;
import io.artistagent.web.format.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A token with all that is inside it.
 *
 * @param before what stands between this and the node before it
 * @param marks the token, and those that part and end its content: an else, the end of a tag
 * @param insides what is between the marks
 * @param ends what stands between the content and the mark that ends it
 */
record Node(Gap before, List<Token> marks, List<List<Node>> insides, List<Gap> ends) {

    static List<Node> tree(List<Token> tokens, Gaps gaps) {
        Reader reader = new Reader(tokens, gaps);
        List<Node> nodes = reader.siblings();
        if (reader.at < tokens.size()) {
            throw new IllegalArgumentException("This ends nothing that was begun here: " + tokens.get(reader.at));
        }
        return nodes;
    }

    private static final class Reader {

        private final List<Token> tokens;
        private final Gaps gaps;
        private int at;

        Reader(List<Token> tokens, Gaps gaps) {
            this.tokens = tokens;
            this.gaps = gaps;
        }

        List<Node> siblings() {
            List<Node> nodes = new ArrayList<>();
            while (at < tokens.size() && !tokens.get(at).closes()) {
                nodes.add(node());
            }
            return nodes;
        }

        private Node node() {
            Gap before = gaps.before(at);
            List<Token> marks = new ArrayList<>();
            List<List<Node>> insides = new ArrayList<>();
            List<Gap> ends = new ArrayList<>();
            Token mark = tokens.get(at++);
            marks.add(mark);
            while (mark.opens()) {
                insides.add(siblings());
                if (at == tokens.size() || !matches(marks.getFirst(), tokens.get(at))) {
                    throw new IllegalArgumentException("This does not end where it was begun: " + marks.getFirst());
                }
                ends.add(gaps.before(at));
                mark = tokens.get(at++);
                marks.add(mark);
            }
            return new Node(before, marks, insides, ends);
        }

        private static boolean matches(Token first, Token end) {
            return switch (first.kind()) {
                case OPEN -> end.kind() == Kind.CLOSE && end.name().equals(first.name());
                case IF -> end.kind() == Kind.ELSE || end.kind() == Kind.END_IF;
                case FOR -> end.kind() == Kind.END_FOR;
                default -> end.kind() == Kind.CALL_MIDDLE || end.kind() == Kind.CALL_CLOSE;
            };
        }
    }

    Token first() {
        return marks.getFirst();
    }

    /** Whether it stands on a line of its own wherever it may. */
    boolean standsAlone() {
        return switch (first().kind()) {
            case HEAD, STATEMENT, CALL, CALL_OPEN -> true;
            default -> insides.stream().flatMap(List::stream).anyMatch(Node::isBlock);
        };
    }

    boolean isBlock() {
        return first().kind() == Kind.OPEN && first().swallowsBefore()
                || insides.stream().flatMap(List::stream).anyMatch(Node::isBlock);
    }

    /** Whether it is too deep for one line, however short it is. */
    boolean isDeep() {
        return first().kind() == Kind.CALL_OPEN && isBlock()
                || insides.stream()
                        .flatMap(List::stream)
                        .anyMatch(inner -> inner.isBlock()
                                && inner.insides().stream()
                                        .flatMap(List::stream)
                                        .anyMatch(Node::isBlock));
    }

    /** How wide it is in one line. */
    int width() {
        int width = marks.stream().mapToInt(Token::length).sum();
        for (int i = 0; i < insides.size(); i++) {
            for (Node inner : insides.get(i)) {
                width += (inner.before == Gap.SPACE ? 1 : 0) + inner.width();
            }
            width += ends.get(i) == Gap.SPACE ? 1 : 0;
        }
        return width;
    }
}
