package dev.keyward.discovery.tally;

import dev.keyward.redis.KeyFact;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What was read of drawn keys, as text for a checkpoint: numbers, types and encodings, never a name. */
public final class PicksText {
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9_.-]");

    private PicksText() {}

    public static String written(Picks picks) {
        var text = new StringBuilder();
        for (int box = 0; box < picks.boxes(); box++) {
            if (picks.met(box) > 0) {
                text.append(text.isEmpty() ? "" : "\n").append(box).append(' ').append(picks.met(box));
                for (var read : picks.of(box)) {
                    text.append(';');
                    write(read, text);
                }
            }
        }
        return text.toString();
    }

    private static void write(Picks.Read read, StringBuilder text) {
        var fact = read.fact();
        text.append(read.nameBytes())
                .append(',')
                .append(fact.bytes())
                .append(',')
                .append(fact.lifeMillis());
        text.append(',').append(fact.idleSeconds()).append(',').append(fact.valueBytes());
        text.append(',').append(word(fact.type())).append(',').append(word(fact.encoding()));
    }

    /** Types of modules are named by their makers. */
    private static String word(String told) {
        return told.chars().allMatch(PicksText::isPlain)
                ? told
                : ODD.matcher(told).replaceAll("_");
    }

    private static boolean isPlain(int character) {
        return character >= 'a' && character <= 'z';
    }

    public static Picks read(String written, int[] rooms, RandomGenerator random) {
        var picks = new Picks(rooms, random);
        written.lines().forEach(line -> {
            var parts = line.split(";");
            var head = parts[0].split(" ");
            var reads = new ArrayList<Picks.Read>();
            List.of(parts).stream().skip(1).map(PicksText::one).forEach(reads::add);
            picks.restore(Integer.parseInt(head[0]), Long.parseLong(head[1]), reads);
        });
        return picks;
    }

    private static Picks.Read one(String text) {
        var parts = text.split(",", -1);
        var fact = new KeyFact(
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                parts[5],
                parts[6],
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]));
        return new Picks.Read(Integer.parseInt(parts[0]), fact);
    }
}
