package dev.keyward.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * One source file of the console.
 *
 * @param builtScripts calls of {@code executeJs} whose script is put together instead of written down
 */
record Source(String name, String text, int lines, List<Method> methods, List<String> builtScripts) {

    /** A method by its class and name, with the lines from its head to its closing brace. */
    record Method(String name, int lines, boolean constructor) {}

    static List<Source> main() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(Source::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            var text = Files.readString(file);
            var name = file.getFileName().toString().replace(".java", "");
            var measure = measured(file, name);
            return new Source(name, text, (int) text.lines().count(), measure.methods, measure.builtScripts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Measure measured(Path file, String name) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjects(file));
            var unit = task.parse().iterator().next();
            var measure = new Measure(unit, Trees.instance(task), name);
            unit.accept(measure, null);
            return measure;
        }
    }

    private static final class Measure extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final String file;
        private final List<Method> methods = new ArrayList<>();
        private final List<String> builtScripts = new ArrayList<>();

        Measure(CompilationUnitTree unit, Trees trees, String file) {
            this.unit = unit;
            this.trees = trees;
            this.file = file;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var positions = trees.getSourcePositions();
            var map = unit.getLineMap();
            var first = map.getLineNumber(positions.getStartPosition(unit, method));
            var last = map.getLineNumber(positions.getEndPosition(unit, method));
            var constructor = method.getReturnType() == null;
            methods.add(new Method(file + "." + method.getName(), (int) (last - first + 1), constructor));
            return super.visitMethod(method, nothing);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            var script =
                    call.getArguments().isEmpty() ? null : call.getArguments().getFirst();
            var named = script instanceof IdentifierTree constant
                    && constant.getName().toString().matches("[A-Z_]+");
            if (call.getMethodSelect().toString().endsWith("executeJs") && !(script instanceof LiteralTree) && !named) {
                builtScripts.add(file + ": " + script);
            }
            return super.visitMethodInvocation(call, nothing);
        }
    }
}
