package dev.keyward.keys;

/** Says what is agreed between owners whose templates match the same key. */
public interface Arbiter<T> {

    /** Whether both are one and the same, such as two versions of a family. */
    boolean same(T one, T other);

    /** Whether the owner of the more general template has agreed to leave shared keys to the more specific one. */
    boolean yields(T general, T specific);

    /** Everybody is on their own and nothing is agreed. */
    static <T> Arbiter<T> none() {
        return new Arbiter<>() {
            @Override
            public boolean same(T one, T other) {
                return one.equals(other);
            }

            @Override
            public boolean yields(T general, T specific) {
                return false;
            }
        };
    }
}
