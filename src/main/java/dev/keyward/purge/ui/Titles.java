package dev.keyward.purge.ui;

import dev.keyward.purge.Purge;
import dev.keyward.purge.scope.Scope;
import dev.keyward.purge.scope.ScopedFamily;
import java.util.List;
import java.util.stream.Collectors;

/** How a purge is called. */
final class Titles {
    private Titles() {}

    /** Such as {@code catalog-item} or {@code catalog-item and 2 more}. */
    static String families(List<String> names) {
        return switch (names.size()) {
            case 0 -> "nothing";
            case 1 -> names.getFirst();
            case 2 -> names.getFirst() + " and " + names.getLast();
            default -> "%s and %d more".formatted(names.getFirst(), names.size() - 1);
        };
    }

    static String families(Scope scope) {
        return families(names(scope));
    }

    /** Each family once, also when several versions of it go. */
    static List<String> names(Scope scope) {
        return scope.families().stream().map(ScopedFamily::name).distinct().toList();
    }

    /** Such as {@code Purge catalog-item}. */
    static String page(Purge purge) {
        return "Purge " + families(purge.scope());
    }

    /** Such as {@code purge of catalog-item in demo (DEV)}. */
    static String inSentence(Purge purge) {
        return "purge of %s in %s".formatted(families(purge.scope()), place(purge.scope()));
    }

    /** Such as {@code demo (DEV)}. */
    static String place(Scope scope) {
        return "%s (%s)".formatted(scope.keyspace(), scope.environment());
    }

    /** Which keys, in words: the families, and the values of their placeholders. */
    static String scope(Scope scope) {
        var families = "every key of %s".formatted(families(scope));
        if (scope.values().isEmpty()) {
            return "%s in %s".formatted(families, place(scope));
        }
        var values = scope.values().entrySet().stream()
                .map(chosen -> chosen(chosen.getKey(), chosen.getValue()))
                .collect(Collectors.joining(" and "));
        return "%s in %s where %s".formatted(families, place(scope), values);
    }

    private static String chosen(String placeholder, List<String> values) {
        return values.size() == 1
                ? "%s is %s".formatted(placeholder, values.getFirst())
                : "%s is one of %s values".formatted(placeholder, Figures.number(values.size()));
    }

    /** Keys of the dry run; 0 without one. */
    static long counted(Purge purge) {
        return purge.dryRun() == null ? 0 : purge.dryRun().count();
    }
}
