package dev.keyward.finding;

import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.registry.lint.RuleSetting.Level;
import dev.keyward.standard.NamingStandard;
import java.util.List;
import java.util.TreeMap;

/** A rule that does not judge a family, since a standard in force says so. */
public record SwitchedOff(RuleSetting setting, NamingStandard by) {

    /** @param standards that hold for the family, the widest first */
    static List<SwitchedOff> of(List<NamingStandard> standards) {
        var last = new TreeMap<String, SwitchedOff>();
        for (var standard : standards) {
            standard.settings().stream()
                    .filter(setting -> setting.severity() != null)
                    .forEach(setting -> last.put(setting.ruleId(), new SwitchedOff(setting, standard)));
        }
        return last.values().stream()
                .filter(one -> one.setting().severity() == Level.NONE)
                .toList();
    }
}
