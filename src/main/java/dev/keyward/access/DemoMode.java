package dev.keyward.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether accounts whose password everybody knows may sign in. */
@Component
class DemoMode {
    private final boolean on;

    DemoMode(@Value("${keyward.demo:false}") boolean on) {
        this.on = on;
    }

    boolean on() {
        return on;
    }
}
