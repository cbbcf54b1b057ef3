package dev.keyward.registry;

import java.util.List;
import java.util.Set;

/** Things of another feature whose acts belong in a family's history as well, such as the purges of its keys. */
public interface FamilyNeighbours {
    /** Subjects of the trail that are about the family, such as {@code purge/...}; the youngest, at most fifty. */
    List<String> subjects(FamilyId family);

    /** Which acts on them a family's history tells; the others are read on their own pages. */
    Set<String> acts();
}
