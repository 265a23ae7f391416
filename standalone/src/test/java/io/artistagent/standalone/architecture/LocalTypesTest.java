package io.artistagent.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Local variables name their types, so that code is read without a tool that infers them. */
class LocalTypesTest {

    @Test
    void every_local_variable_names_its_type() {
        List<CompilationUnitTree> all = Sources.parsed(true);

        assertThat(all).hasSizeGreaterThan(1_200);
        assertThat(all.stream().flatMap(unit -> inferred(unit).stream()))
                .as("local variables declared with var")
                .isEmpty();
    }

    @Test
    void the_rule_sees_var_wherever_it_may_stand() {
        CompilationUnitTree unit = Sources.parsed("""
                class A {
                    void a(List<String> names) throws Exception {
                        var one = 1;
                        for (var name : names) {}
                        for (var i = 0; i < 2; i++) {}
                        try (var in = open()) {}
                        int two = 2;
                        names.forEach(name -> {});
                        names.stream().reduce((left, right) -> left);
                    }
                }
                """);

        assertThat(inferred(unit)).containsExactly("A.java: one", "A.java: name", "A.java: i", "A.java: in");
    }

    private static List<String> inferred(CompilationUnitTree unit) {
        String file = unit.getSourceFile().getName().replaceFirst(".*/", "");
        List<String> found = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
                boolean isParameter = getCurrentPath().getParentPath().getLeaf() instanceof LambdaExpressionTree;
                if (variable.getType() == null && !isParameter) {
                    found.add(file + ": " + variable.getName());
                }
                return super.visitVariable(variable, unused);
            }
        }.scan(unit, null);
        return found;
    }
}
