package dev.keyward.objective.budget;

/** How a budget stands, the worst first; PAUSED is nobody's business and comes last. */
public enum BudgetState {
    EXHAUSTED,
    BURNING,
    AT_RISK,
    NO_DATA,
    HEALTHY,
    PAUSED
}
