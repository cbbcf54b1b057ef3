package dev.keyward.postmortem.ui;

import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.Postmortem;
import dev.keyward.postmortem.text.Meeting;
import dev.keyward.postmortem.text.Sections;
import dev.keyward.shell.kit.Toast;

/** Saves a text that somebody else may have written on in the meantime: parts are joined, and a person chooses the rest. */
final class Together {
    private final LearningDesk desk;
    private final Postmortem read;

    /** @param read the postmortem as it stood when the writer began */
    Together(LearningDesk desk, Postmortem read) {
        this.desk = desk;
        this.read = read;
    }

    /** Keeps a text on top of a version. */
    @FunctionalInterface
    interface Writing {
        void write(long version, Sections sections);
    }

    /** A refusal that is no matter of two writers is the caller's. */
    void write(Sections yours, Writing writing) {
        try {
            writing.write(read.version(), yours);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.STALE) {
                throw refused;
            }
            meet(yours, writing);
        }
    }

    private void meet(Sections yours, Writing writing) {
        var now = desk.postmortems().of(read.number()).orElse(read);
        var meeting = new Meeting(read.sections(), now.sections(), yours);
        var next = new Together(desk, now);
        if (meeting.collisions().isEmpty()) {
            writing.write(now.version(), meeting.joined(java.util.Map.of()));
        } else {
            new MeetingDialog(now, meeting, joined -> next.again(joined, writing)).open();
        }
    }

    private void again(Sections joined, Writing writing) {
        try {
            write(joined, writing);
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
