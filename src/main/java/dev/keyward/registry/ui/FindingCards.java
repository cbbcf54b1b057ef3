package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.kernel.Finding;
import dev.keyward.registry.Outlook;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.List;
import java.util.Optional;

/** What the rules say in two cards: about the keys, which a template alone shows, and about what is promised for them. */
final class FindingCards {
    private FindingCards() {}

    /** @param keyspace whose families were compared; empty when none was picked yet */
    static Card naming(List<Finding> findings, String keyspace) {
        return findings.isEmpty()
                ? good(
                        "Naming standard",
                        keyspace.isEmpty()
                                ? "Pick a keyspace to see whether another family there has such keys."
                                : "No other family of %s has such keys.".formatted(keyspace))
                : new Card("Naming standard", new FindingList(findings)).counts(findings.size());
    }

    /** @param outlook empty while something that every family needs is missing */
    static Card promises(Optional<Outlook> outlook) {
        var findings = outlook.map(Outlook::findings).orElse(List.of()).stream()
                .filter(finding -> !isNaming(finding))
                .toList();
        if (outlook.isEmpty()) {
            return new Card("Promises", soft("Judged as soon as the required fields are filled in."));
        }
        return findings.isEmpty()
                ? good("Promises", "What is promised fits the strategy, and everything it refers to is there.")
                : new Card("Promises", new FindingList(findings)).counts(findings.size());
    }

    /** Whether a finding is about the keys themselves. */
    static boolean isNaming(Finding finding) {
        return finding.ruleId().startsWith("KT");
    }

    private static Card good(String title, String words) {
        return new Card(title, new StatusBadge(Tone.GOOD, "Keeps every rule"), soft(words));
    }

    private static Paragraph soft(String words) {
        var text = new Paragraph(words);
        text.addClassName("kw-soft");
        return text;
    }
}
