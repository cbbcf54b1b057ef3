package dev.keyward.finding;

import org.springframework.context.ApplicationContext;

/** For tests that begin when findings say what they will go on saying. */
public final class ManyAtLast {
    private ManyAtLast() {}

    /** Judges now what the console would judge within a second of it. */
    public static void judged(ApplicationContext console) {
        console.getBean(ManyAtOnce.class).judge();
    }
}
