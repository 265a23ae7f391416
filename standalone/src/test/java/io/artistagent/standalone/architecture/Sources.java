package io.artistagent.standalone.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The parsed Java sources of all modules, for rules about what compiled classes no longer show. */
final class Sources {

    private static final Path PROJECT = Path.of("..");
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Sources() {}

    /** Parses all sources, or only those of the product. */
    static List<CompilationUnitTree> parsed(boolean tests) {
        StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null);
        return parsed(StreamSupport.stream(
                        files.getJavaFileObjectsFromPaths(paths(tests)).spliterator(), false)
                .toList());
    }

    /** Parses a single source, for the tests of a rule. */
    static CompilationUnitTree parsed(String source) {
        return parsed(List.of(new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                }))
                .getFirst();
    }

    /** Returns the strings in code. Annotations name settings, scripts and examples. */
    static List<String> literals(CompilationUnitTree unit) {
        List<String> literals = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (literal.getValue() instanceof String text) {
                    literals.add(text);
                }
                return null;
            }

            @Override
            public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
                return null;
            }
        }.scan(unit, null);
        return literals;
    }

    private static List<CompilationUnitTree> parsed(List<? extends JavaFileObject> files) {
        try {
            JavacTask task =
                    (JavacTask) COMPILER.getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, files);
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .<CompilationUnitTree>map(unit -> unit)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the source files. A module is at the root or inside another module. */
    private static List<Path> paths(boolean tests) {
        return children(PROJECT)
                .flatMap(module -> Stream.concat(Stream.of(module), children(module)))
                .flatMap(module -> Stream.of("src/main/java", tests ? "src/test/java" : "src/main/java")
                        .distinct()
                        .map(module::resolve))
                .filter(Files::isDirectory)
                .flatMap(Sources::javaFiles)
                .toList();
    }

    private static Stream<Path> children(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Files::isDirectory).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
