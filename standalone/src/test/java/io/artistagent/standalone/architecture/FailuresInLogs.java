package io.artistagent.standalone.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds log calls that receive an exception or its message. Exceptions must be wrapped in a
 * {@link io.artistagent.diagnostics.LoggedFailure}. Messages are allowed only for the product's own exceptions, whose texts are known.
 */
final class FailuresInLogs extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private static final Set<String> LOGGERS = Set.of("LOG", "log", "logger", "LOGGER");
    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error");
    private static final Set<String> FLUENT = Set.of("log", "setCause", "setMessage", "addArgument", "addKeyValue");
    private static final Set<String> TEXTS = Set.of("getMessage", "getLocalizedMessage", "toString");
    private static final Pattern FAILURE = Pattern.compile("(.*\\.)?(\\w*Exception|\\w*Error|Throwable)");

    private final CompilationUnitTree unit;
    private final Set<String> ours;
    private final List<String> found = new ArrayList<>();

    private FailuresInLogs(CompilationUnitTree unit, Set<String> ours) {
        this.unit = unit;
        this.ours = ours;
    }

    /**
     * Returns the places where a source passes an exception or a foreign message to a logger.
     *
     * @param ours the simple names of the product's own exceptions (see {@link #ours})
     */
    static List<String> in(CompilationUnitTree unit, Set<String> ours) {
        FailuresInLogs scan = new FailuresInLogs(unit, ours);
        scan.scan(unit, null);
        return scan.found;
    }

    /** Returns the simple names of the exceptions that these sources declare. */
    static Set<String> ours(List<CompilationUnitTree> units) {
        Set<String> names = new HashSet<>();
        TreeScanner<@Nullable Void, @Nullable Void> declarations = new TreeScanner<>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
                Tree parent = type.getExtendsClause();
                if (parent != null && isFailure(parent, names)) {
                    names.add(type.getSimpleName().toString());
                }
                return super.visitClass(type, unused);
            }
        };
        // Twice, because an exception may be declared before the one it extends
        declarations.scan(units, null);
        declarations.scan(units, null);
        return names;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
        if (isLogging(call)) {
            call.getArguments().forEach(this::check);
        }
        return super.visitMethodInvocation(call, unused);
    }

    private static boolean isLogging(MethodInvocationTree call) {
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return false;
        }
        String method = select.getIdentifier().toString();
        return isLogger(select.getExpression()) && LEVELS.contains(method)
                || FLUENT.contains(method) && beginsWithLogger(select.getExpression());
    }

    private static boolean beginsWithLogger(ExpressionTree receiver) {
        return receiver instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && (isLogger(select.getExpression()) || beginsWithLogger(select.getExpression()));
    }

    private static boolean isLogger(ExpressionTree receiver) {
        return receiver instanceof IdentifierTree name
                && LOGGERS.contains(name.getName().toString());
    }

    private void check(ExpressionTree argument) {
        if (argument instanceof IdentifierTree name) {
            typeOf(name).filter(type -> isFailure(type, ours)).ifPresent(type -> found.add(place(argument)));
        }
        if (argument instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && TEXTS.contains(select.getIdentifier().toString())
                && select.getExpression() instanceof IdentifierTree name) {
            typeOf(name)
                    .filter(type -> isFailure(type, ours) && !simpleNames(type).allMatch(ours::contains))
                    .ifPresent(type -> found.add(place(argument)));
        }
    }

    private String place(Tree argument) {
        return unit.getSourceFile().getName() + ": " + argument;
    }

    /** Returns the declared type of the name in the innermost enclosing scope. */
    private Optional<Tree> typeOf(IdentifierTree name) {
        for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
            Optional<Tree> type = declaredIn(at.getLeaf())
                    .filter(variable -> variable.getName().equals(name.getName()))
                    .findFirst()
                    .map(VariableTree::getType);
            if (type.isPresent()) {
                return type;
            }
        }
        return Optional.empty();
    }

    private static Stream<? extends VariableTree> declaredIn(Tree scope) {
        return switch (scope) {
            case CatchTree caught -> Stream.of(caught.getParameter());
            case MethodTree method -> method.getParameters().stream();
            case LambdaExpressionTree lambda -> lambda.getParameters().stream().filter(it -> it.getType() != null);
            case BlockTree block ->
                block.getStatements().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast);
            default -> Stream.empty();
        };
    }

    private static boolean isFailure(Tree type, Set<String> ours) {
        return type instanceof UnionTypeTree
                || FAILURE.matcher(type.toString()).matches()
                || simpleNames(type).allMatch(ours::contains);
    }

    private static Stream<String> simpleNames(Tree type) {
        return type instanceof UnionTypeTree union
                ? union.getTypeAlternatives().stream().flatMap(FailuresInLogs::simpleNames)
                : Stream.of(type.toString().replaceFirst(".*\\.", ""));
    }
}
