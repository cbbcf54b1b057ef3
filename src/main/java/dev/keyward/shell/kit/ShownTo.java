package dev.keyward.shell.kit;

import dev.keyward.security.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whose navigation shows a view: holders of any of these roles. Comfort only, since the service decides who may read. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShownTo {
    Role[] value();
}
