package dev.keyward.discovery.proposal;

import dev.keyward.discovery.proposal.Piece.Opening;
import dev.keyward.keys.ValueType;
import dev.keyward.keys.ValueType.Named;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for placeholders from the words before them: {@code users:42} suggests {@code user_id}. */
final class Naming {
    private static final Set<String> SAY_NOTHING = Set.of(
            "cache", "key", "keys", "data", "id", "ids", "by", "v", "app", "obj", "object", "item_by", "tmp", "ns");
    private static final int LONGEST = 40;

    private final Set<String> taken = new HashSet<>();

    /** The last word of a text that says something; else the one before it. */
    static String label(String text, String before) {
        var words = text.toLowerCase(Locale.ROOT).split("[^a-z]+");
        for (int i = words.length - 1; i >= 0; i--) {
            if (words[i].length() > 1 && !SAY_NOTHING.contains(words[i])) {
                return words[i].length() > LONGEST ? words[i].substring(0, LONGEST) : words[i];
            }
        }
        return before;
    }

    String name(Opening opening, ValueType type) {
        var name = base(opening, type);
        var unique = name;
        for (int n = 2; !taken.add(unique); n++) {
            unique = name + n;
        }
        return unique;
    }

    private static String base(Opening opening, ValueType type) {
        if (opening.hole() == Hole.REST) {
            return "rest";
        }
        if (type == Named.DATE) {
            return "date";
        }
        var examples = opening.values().examples();
        if (opening.hole() == Hole.TEXT && !examples.isEmpty()) {
            if (examples.stream().allMatch(one -> one.indexOf('@') > 0)) {
                return "email";
            }
            if (examples.stream().allMatch(one -> one.matches("[0-9.]+"))) {
                return "ip";
            }
        }
        return Vocabulary.nameOf(examples)
                .filter(known -> type instanceof ValueType.OneOf)
                .orElseGet(() -> noun(opening, type));
    }

    private static String noun(Opening opening, ValueType type) {
        var label = singular(opening.label());
        if (label.isEmpty()) {
            return opening.tagged() ? "tag" : type == Named.SLUG || type == Named.ANY ? "name" : "id";
        }
        return type == Named.SLUG || type instanceof ValueType.OneOf ? label : label + "_id";
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
