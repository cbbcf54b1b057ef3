package dev.keyward.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
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

    /** All files of the console, read by one compiler task: one for each file takes a minute more. */
    static List<Source> main() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return read(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Source> read(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
            var trees = Trees.instance(task);
            var sources = new ArrayList<Source>();
            for (var unit : task.parse()) {
                sources.add(measured(unit, trees));
            }
            return sources;
        }
    }

    private static Source measured(CompilationUnitTree unit, Trees trees) throws IOException {
        var file = Path.of(unit.getSourceFile().toUri());
        var text = Files.readString(file);
        var name = file.getFileName().toString().replace(".java", "");
        var measure = new Measure(unit, trees, name);
        unit.accept(measure, null);
        return new Source(name, text, (int) text.lines().count(), measure.methods, measure.builtScripts);
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
            if (called(call).equals("executeJs") && !(script instanceof LiteralTree) && !named) {
                builtScripts.add(file + ": " + script);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private static String called(MethodInvocationTree call) {
            return switch (call.getMethodSelect()) {
                case MemberSelectTree member -> member.getIdentifier().toString();
                case IdentifierTree own -> own.getName().toString();
                default -> "";
            };
        }
    }
}
