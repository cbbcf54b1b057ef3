package dev.keyward.api;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names of schemas in the OpenAPI document. Every module has its own {@code Move} and {@code Decision}; where they are
 * nested they are told apart by what they are nested in: {@code ReviewMove}, {@code DrillMove}.
 */
final class SchemaNames extends TypeNameResolver {
    /** Words of several modules: these come with the name of theirs. */
    private static final Set<String> SHARED = Set.of("DryRun", "Head", "Signature", "Standing", "Step", "Wanted");

    private static final String HOLDER = "(Endpoints|Controller|Answer)$";

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        return prefix(type) + super.nameForClass(type, options);
    }

    /** The name a record has in the document, for whoever checks that it is the only one of that name. */
    String of(Class<?> type) {
        return prefix(type) + type.getSimpleName();
    }

    private String prefix(Class<?> type) {
        if (!type.getName().startsWith("dev.keyward.")) {
            return "";
        }
        var outer = type.getEnclosingClass();
        if (outer != null) {
            return of(outer).replaceFirst(HOLDER, "");
        }
        return SHARED.contains(type.getSimpleName()) ? module(type) : "";
    }

    private static String module(Class<?> type) {
        var module = type.getPackageName().replaceFirst("^dev\\.keyward\\.", "").split("\\.", 2)[0];
        return Character.toUpperCase(module.charAt(0)) + module.substring(1);
    }
}
