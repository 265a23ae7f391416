package io.artistagent.web.format;

import io.artistagent.web.format.Gaps.Gap;
import io.artistagent.web.format.Token.Kind;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one form of a template: lines of at most 160 characters, indented by what is inside what. */
final class TemplateFormat {

    static final int WIDTH = 160;

    private static final int STEP = 4;

    private final StringBuilder out = new StringBuilder();

    /** How wide it is after each token up to where a line can be broken next. */
    private final Map<Token, Integer> following = new IdentityHashMap<>();

    private int column;

    private TemplateFormat(List<Token> tokens, Gaps gaps) {
        int width = 0;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            following.put(token, width);
            if (gaps.before(i) != Gap.NONE) {
                width = 0;
            } else if (token.parts().size() > 1) {
                width = token.parts().getFirst().length();
            } else {
                width += token.length();
            }
        }
    }

    /** @param spacing the classes of elements that place each of their children by itself */
    static String of(String template, Set<String> spacing) {
        List<Token> tokens = Lexer.tokens(template);
        Gaps gaps = new Gaps(tokens, spacing);
        TemplateFormat format = new TemplateFormat(tokens, gaps);
        format.lines(Node.tree(tokens, gaps), 0);
        return format.out.append('\n').toString().stripLeading();
    }

    /** Siblings: each on a line of its own where that is free, and filled into lines where space may be shown. */
    private void lines(List<Node> nodes, int indent) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (i > 0 && node.before() != Gap.NONE) {
                boolean alone = node.standsAlone() || nodes.get(i - 1).standsAlone();
                if (node.before() == Gap.FREE || alone || column + 1 + runWidth(nodes, i) > WIDTH) {
                    newLine(indent);
                } else {
                    write(" ");
                }
            }
            node(node, indent);
        }
    }

    /** How wide it is up to where a line may be broken next. */
    private static int runWidth(List<Node> nodes, int from) {
        return nodes.get(from).width() + trailing(nodes, from);
    }

    private static int trailing(List<Node> nodes, int after) {
        int width = 0;
        for (int i = after + 1; i < nodes.size() && nodes.get(i).before() == Gap.NONE; i++) {
            width += nodes.get(i).width();
        }
        return width;
    }

    private void node(Node node, int indent) {
        if (!node.isDeep() && column + node.width() + following.get(node.marks().getLast()) <= WIDTH) {
            flat(node);
            return;
        }
        for (int i = 0; i < node.marks().size(); i++) {
            mark(node.marks().get(i), indent);
            if (i < node.insides().size()) {
                inside(node.insides().get(i), node.ends().get(i), indent);
            }
        }
    }

    private void inside(List<Node> inside, Gap end, int indent) {
        if (!inside.isEmpty() && inside.getFirst().before() != Gap.NONE) {
            newLine(indent + STEP);
        }
        lines(inside, indent + STEP);
        if (end != Gap.NONE && !inside.isEmpty()) {
            newLine(indent);
        } else if (end == Gap.SPACE) {
            write(" ");
        }
    }

    private void flat(Node node) {
        for (int i = 0; i < node.marks().size(); i++) {
            write(String.join(" ", node.marks().get(i).parts()));
            if (i < node.insides().size()) {
                for (Node inner : node.insides().get(i)) {
                    write(inner.before() == Gap.SPACE ? " " : "");
                    flat(inner);
                }
                write(node.ends().get(i) == Gap.SPACE ? " " : "");
            }
        }
    }

    /** A tag or code: its parts fill lines. */
    private void mark(Token mark, int indent) {
        for (int i = 0; i < mark.parts().size(); i++) {
            String part = mark.parts().get(i);
            if (i > 0) {
                boolean last = i == mark.parts().size() - 1;
                int width = part.length() + (last ? following.get(mark) : 0);
                if (column + 1 + width > WIDTH && mark.kind() != Kind.HEAD) {
                    newLine(indent + 2 * STEP);
                } else {
                    write(" ");
                }
            }
            write(part);
        }
    }

    private void newLine(int indent) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        out.append('\n').append(" ".repeat(indent));
        column = indent;
    }

    private void write(String text) {
        out.append(text);
        int last = text.lastIndexOf('\n');
        column = last < 0 ? column + text.length() : text.length() - last - 1;
    }
}
