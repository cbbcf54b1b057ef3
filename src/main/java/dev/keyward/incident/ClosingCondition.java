package dev.keyward.incident;

import java.util.List;

/** What another feature wants done before an incident is closed; every bean of this type is asked. */
public interface ClosingCondition {
    /** What is missing, one sentence each that says what to do; none when it may be closed. */
    List<String> missing(Incident incident);
}
