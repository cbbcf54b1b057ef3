package dev.keyward.architecture;

import com.sun.source.tree.CompilationUnitTree;
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

/** One source file of the console. */
record Source(String name, String text, int lines, List<Method> methods) {

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
            return new Source(name, text, (int) text.lines().count(), methods(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Method> methods(Path file, String name) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjects(file));
            var found = new ArrayList<Method>();
            for (var unit : task.parse()) {
                unit.accept(new Measure(unit, Trees.instance(task), name, found), null);
            }
            return found;
        }
    }

    private static final class Measure extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final String file;
        private final List<Method> found;

        Measure(CompilationUnitTree unit, Trees trees, String file, List<Method> found) {
            this.unit = unit;
            this.trees = trees;
            this.file = file;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var positions = trees.getSourcePositions();
            var map = unit.getLineMap();
            var first = map.getLineNumber(positions.getStartPosition(unit, method));
            var last = map.getLineNumber(positions.getEndPosition(unit, method));
            var constructor = method.getReturnType() == null;
            found.add(new Method(file + "." + method.getName(), (int) (last - first + 1), constructor));
            return super.visitMethod(method, nothing);
        }
    }
}
