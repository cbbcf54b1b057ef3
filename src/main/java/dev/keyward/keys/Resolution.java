package dev.keyward.keys;

import java.util.List;
import java.util.Map;

/** Whose a live key is. */
public sealed interface Resolution<T> {

    /** One owner, alone or by agreement the winner among several, and the values the key carries. */
    record Registered<T>(T owner, Map<String, String> values) implements Resolution<T> {}

    /** Several owners' templates match and nothing settles whose it is; nobody may delete the key alone. */
    record Ambiguous<T>(List<T> owners) implements Resolution<T> {
        public Ambiguous {
            owners = List.copyOf(owners);
        }
    }

    /** Nobody's, but it would be this owner's if its version segment were another. */
    record VersionUnknown<T>(T owner) implements Resolution<T> {}

    /** Nobody's. */
    record Unregistered<T>() implements Resolution<T> {}
}
