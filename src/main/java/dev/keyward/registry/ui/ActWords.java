package dev.keyward.registry.ui;

import dev.keyward.registry.life.Act;

/** How the screens name what is done to a family. */
final class ActWords {
    private ActWords() {}

    static String verb(Act act) {
        return switch (act) {
            case EDIT -> "Edit";
            case SUBMIT -> "Submit";
            case WITHDRAW -> "Withdraw";
            case APPROVE -> "Approve";
            case ASK_CHANGES -> "Ask for changes";
            case REJECT -> "Reject";
            case REVISE -> "Revise";
            case DISCARD -> "Discard";
            case RESHAPE -> "Add a version";
            case ACCEPT_SHAPE -> "Accept the version";
            case DECLINE_SHAPE -> "Decline the version";
            case DEPRECATE -> "Deprecate";
            case UNDEPRECATE -> "Reactivate";
            case DRAIN -> "Drain";
            case RETIRE -> "Retire";
            case ARCHIVE -> "Archive";
        };
    }

    /** What happens next, in a sentence or two, for the dialog that asks. */
    static String meaning(Act act) {
        return switch (act) {
            case SUBMIT ->
                "A family of low risk that keeps every rule becomes active at once. Any other waits for somebody else's"
                        + " decision.";
            case WITHDRAW -> "The family becomes a draft again, so that it can be edited.";
            case APPROVE -> "The family becomes active: its keys are found, explained and can be purged.";
            case ASK_CHANGES -> "The family becomes a draft again. Say what should be different.";
            case REJECT -> "The family does not become active. Its owner sees why and may revise it.";
            case REVISE -> "The family becomes a draft again, so that it can be changed and submitted once more.";
            case DISCARD -> "The family is put away for good. Its name stays taken and this cannot be undone.";
            case DEPRECATE ->
                "Its keys can still be read, found and purged, but nobody should start to use them. It can become active"
                        + " again.";
            case UNDEPRECATE -> "The family is written and read as before it was deprecated.";
            case DRAIN -> "Nobody writes its keys any more; the last ones run out. This cannot be undone.";
            case RETIRE ->
                "Its keys belong to nobody from now on: they are neither found nor purged any more. The keyspace is searched"
                        + " first, and the family stays as it is while a key is found. This cannot be undone.";
            case ARCHIVE -> "The family leaves the everyday lists. Its name and its templates stay reserved.";
            case EDIT, RESHAPE, ACCEPT_SHAPE, DECLINE_SHAPE -> "";
        };
    }

    /** Whether it cannot be taken back. */
    static boolean isFinal(Act act) {
        return act == Act.DISCARD || act == Act.RETIRE || act == Act.DRAIN;
    }
}
