package dev.keyward.drill.score;

import dev.keyward.drill.score.SeenStep.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule: 40 points for time (all of them within the target, none at twice the target, evenly in between), 40 for
 * steps (1 for done, a half for skipped with a reason, nothing for failed or never finished), 20 for evidence (the share
 * of done steps that left some).
 */
public final class Scoring {
    public static final int TIME = 40;
    public static final int STEPS = 40;
    public static final int EVIDENCE = 20;
    private static final double SKIPPED = 0.5;

    private Scoring() {}

    public static Result of(Duration took, Duration target, List<SeenStep> steps) {
        return new Result(
                took.toSeconds(),
                count(steps, End.DONE),
                count(steps, End.SKIPPED),
                count(steps, End.FAILED),
                count(steps, End.OPEN),
                List.of(time(took, target), steps(steps), evidence(steps)),
                gaps(took, target, steps));
    }

    private static Part time(Duration took, Duration target) {
        var share = Math.clamp(2 - (double) took.toSeconds() / target.toSeconds(), 0, 1);
        return new Part(
                "Time",
                points(TIME, share),
                TIME,
                "%s of a target of %s; none left at twice the target.".formatted(minutes(took), minutes(target)));
    }

    private static Part steps(List<SeenStep> steps) {
        var worth = count(steps, End.DONE) + SKIPPED * count(steps, End.SKIPPED);
        return new Part(
                "Steps",
                steps.isEmpty() ? 0 : points(STEPS, worth / steps.size()),
                STEPS,
                steps.isEmpty()
                        ? "No runbook was run."
                        : "%d done, %d skipped at a half, %d failed, %d never finished, of %d."
                                .formatted(
                                        count(steps, End.DONE),
                                        count(steps, End.SKIPPED),
                                        count(steps, End.FAILED),
                                        count(steps, End.OPEN),
                                        steps.size()));
    }

    private static Part evidence(List<SeenStep> steps) {
        var done = count(steps, End.DONE);
        var shown = steps.stream()
                .filter(step -> step.end() == End.DONE && step.evidence() > 0)
                .count();
        return new Part(
                "Evidence",
                done == 0 ? 0 : points(EVIDENCE, (double) shown / done),
                EVIDENCE,
                "%d of %d done steps left evidence.".formatted(shown, done));
    }

    private static List<Gap> gaps(Duration took, Duration target, List<SeenStep> steps) {
        var gaps = new ArrayList<Gap>();
        if (took.compareTo(target) > 0) {
            gaps.add(gap("It took %s longer than its target of %s."
                    .formatted(minutes(took.minus(target)), minutes(target))));
        }
        if (steps.isEmpty()) {
            gaps.add(gap("No runbook was run."));
        }
        steps.forEach(step -> gap(step, gaps));
        return List.copyOf(gaps);
    }

    private static void gap(SeenStep step, List<Gap> gaps) {
        switch (step.end()) {
            case FAILED -> gaps.add(gap("%s failed: %s".formatted(step.named(), step.remark())));
            case SKIPPED -> gaps.add(gap("%s was skipped: %s".formatted(step.named(), step.remark())));
            case OPEN -> gaps.add(gap("%s was never finished.".formatted(step.named())));
            case DONE -> {
                if (step.evidence() == 0) {
                    gaps.add(gap("%s left no evidence.".formatted(step.named())));
                }
            }
        }
        var spent = step.took();
        if (spent != null && step.isLate()) {
            gaps.add(
                    gap("%s took %s, its limit is %s.".formatted(step.named(), minutes(spent), minutes(step.limit()))));
        }
    }

    private static Gap gap(String text) {
        return new Gap(text, null);
    }

    private static int points(int most, double share) {
        return (int) Math.round(most * share);
    }

    private static int count(List<SeenStep> steps, End end) {
        return (int) steps.stream().filter(step -> step.end() == end).count();
    }

    private static String minutes(Duration duration) {
        var seconds = duration.toSeconds();
        return seconds < 120 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
    }
}
