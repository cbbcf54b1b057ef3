package dev.keyward.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every style sheet of {@code frontend/}: the tokens first, the others by name, each marked by its content. */
final class StyleSheets {
    private static final String TOKENS = "keyward.css";
    private static final List<String> LINKS = find();

    private StyleSheets() {}

    /** Addresses relative to the console's root; they change when the content does, so caches are never stale. */
    static List<String> links() {
        return LINKS;
    }

    private static List<String> find() {
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/keyward/*.css");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(StyleSheets::name, Comparator.comparing(TOKENS::equals))
                            .reversed()
                            .thenComparing(StyleSheets::name))
                    .map(sheet -> "keyward/" + name(sheet) + "?v=" + mark(sheet))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The console's style sheets cannot be read.", unreadable);
        }
    }

    private static String name(Resource sheet) {
        return Objects.requireNonNull(sheet.getFilename());
    }

    private static String mark(Resource sheet) {
        try {
            var sum = new CRC32();
            sum.update(sheet.getContentAsByteArray());
            return Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The console's style sheets cannot be read.", unreadable);
        }
    }
}
