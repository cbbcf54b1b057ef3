package dev.keyward.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an operation does in a few words, told from its method and its path: the document lists them by these. */
final class OperationSummary {
    private static final String ROOT = "/api/v1/";

    private OperationSummary() {}

    /** Such as {@code List adjustments of the SLO of a family}. */
    static String of(String method, String path) {
        var parts = new ArrayList<>(
                Arrays.asList(path.replace(ROOT, "/").substring(1).split("/")));
        var last = parts.removeLast();
        var isOne = last.startsWith("{") && !parts.isEmpty();
        var name = isOne ? parts.removeLast() : last;
        return "%s %s%s".formatted(verb(method, isOne, name), object(method, isOne, name), owners(parts));
    }

    private static String verb(String method, boolean isOne, String name) {
        return switch (method.toUpperCase(Locale.ROOT)) {
            case "GET" -> isOne || !isPlural(name) ? "Show" : "List";
            case "POST" -> isPlural(name) && !isOne ? "Add" : "Run";
            case "PUT" -> "Replace";
            case "PATCH" -> "Change";
            case "DELETE" -> "Remove";
            default -> method;
        };
    }

    private static String object(String method, boolean isOne, String name) {
        if (isOne || method.equalsIgnoreCase("POST") && isPlural(name)) {
            return one(name);
        }
        return isPlural(name) ? words(name) : "the " + words(name);
    }

    /** From the nearest to the farthest. */
    private static String owners(List<String> parts) {
        var owners = new StringBuilder();
        for (int n = parts.size() - 1; n >= 0; n--) {
            var part = parts.get(n);
            if (part.startsWith("{") && n > 0) {
                owners.append(" of ").append(one(parts.get(--n)));
            } else {
                owners.append(part.equals("me") ? " of the caller" : " of the " + words(part));
            }
        }
        return owners.toString();
    }

    private static boolean isPlural(String name) {
        return name.endsWith("s") && !name.endsWith("ss") && !name.endsWith("us");
    }

    private static String one(String name) {
        var single = words(
                name.endsWith("ies")
                        ? name.substring(0, name.length() - 3) + "y"
                        : isPlural(name) ? name.substring(0, name.length() - 1) : name);
        return ("aeio".indexOf(single.charAt(0)) >= 0 || single.startsWith("SLO") ? "an " : "a ") + single;
    }

    private static String words(String name) {
        return (name.equals("me") ? "caller" : name)
                .replaceAll("[{}*]", "")
                .replace('-', ' ')
                .replaceAll("\\bslo\\b", "SLO")
                .replaceAll("\\bslos\\b", "SLOs");
    }
}
