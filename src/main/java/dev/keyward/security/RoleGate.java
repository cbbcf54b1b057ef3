package dev.keyward.security;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The one place that reads {@link RequiresRole} and {@link SignedIn}. Its refusal names the roles that would do. */
final class RoleGate implements AuthorizationManager<MethodInvocation> {
    private static final AuthenticationTrustResolverImpl TRUST = new AuthenticationTrustResolverImpl();
    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, MethodInvocation invocation) {
        var target = invocation.getThis();
        var method = target == null
                ? invocation.getMethod()
                : AopUtils.getMostSpecificMethod(invocation.getMethod(), target.getClass());
        return judge(caller.get(), needed(method));
    }

    /** The roles of which one is needed; every role stands for "anybody who is signed in". */
    static Set<Role> needed(Method method) {
        var required = AnnotatedElementUtils.findMergedAnnotation(method, RequiresRole.class);
        return required == null ? EnumSet.allOf(Role.class) : Set.of(required.value());
    }

    private static AuthorizationResult judge(@Nullable Authentication caller, Set<Role> needed) {
        if (!TRUST.isAuthenticated(caller) || caller == null) {
            return new MissingRole(needed);
        }
        var anybody = needed.size() == Role.values().length;
        return anybody || holdsOneOf(needed, caller.getAuthorities()) ? GRANTED : new MissingRole(needed);
    }

    private static boolean holdsOneOf(Set<Role> needed, Collection<? extends GrantedAuthority> held) {
        return needed.stream()
                .map(Role::authority)
                .anyMatch(role -> held.stream().anyMatch(authority -> role.equals(authority.getAuthority())));
    }
}
