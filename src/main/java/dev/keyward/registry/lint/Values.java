package dev.keyward.registry.lint;

import java.util.Map;
import java.util.Set;

/** The parameters in force for one rule. */
final class Values {
    private final Map<String, Object> set;

    Values(Map<String, Object> set) {
        this.set = set;
    }

    long of(Param.Limit param) {
        var value = set.get(param.name());
        return value == null ? param.number() : Param.Limit.number(value);
    }

    boolean has(Param.Names param, String word) {
        var value = set.get(param.name());
        Set<String> words = value == null ? param.words() : Param.Names.words(value);
        return words.contains(Param.Names.plain(word));
    }
}
