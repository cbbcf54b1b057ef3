package dev.keyward.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.ClassUtils;

/** Every verb of every service, called by a holder of every single role and by nobody. */
class RightsMatrixTests {
    private final RoleGate gate = new RoleGate();

    private static final List<Method> VERBS = find();

    static List<Method> verbs() {
        return VERBS;
    }

    private static List<Method> find() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(
                (type, types) -> type.getAnnotationMetadata().hasAnnotatedMethods(RequiresRole.class.getName())
                        || type.getAnnotationMetadata().hasAnnotatedMethods(SignedIn.class.getName()));
        return scanner.findCandidateComponents("dev.keyward").stream()
                .map(type -> ClassUtils.resolveClassName(String.valueOf(type.getBeanClassName()), null))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method ->
                        method.isAnnotationPresent(RequiresRole.class) || method.isAnnotationPresent(SignedIn.class))
                .toList();
    }

    @Test
    void thereAreVerbsToHold() {
        assertThat(verbs()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void aRoleOpensWhatNamesItAndNothingElse(Method verb) {
        var needed = verb.getAnnotation(RequiresRole.class);
        for (var role : Role.values()) {
            var may = needed == null || Arrays.asList(needed.value()).contains(role);
            var answer = gate.authorize(() -> holding(role), calling(verb));
            assertThat(answer.isGranted()).as("%s calls %s", role, verb).isEqualTo(may);
            if (needed != null && !may) {
                assertThat(answer).isEqualTo(new MissingRole(Set.of(needed.value())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void nobodyOpensNothing(Method verb) {
        var anonymous = new AnonymousAuthenticationToken("key", "anonymous", Authorities.of(EnumSet.allOf(Role.class)));
        assertThat(gate.authorize(() -> anonymous, calling(verb)).isGranted()).isFalse();
        assertThat(gate.authorize(() -> null, calling(verb)).isGranted()).isFalse();
    }

    @Test
    void whoeverManagesAccountsCannotPurge() {
        var purging = verbs().stream()
                .filter(verb -> verb.getDeclaringClass().getPackageName().equals("dev.keyward.purge"))
                .filter(verb -> Stream.of("request", "start", "approve", "decide", "replay", "breakIt", "move")
                        .anyMatch(verb.getName()::startsWith))
                .toList();
        for (var verb : purging) {
            assertThat(gate.authorize(() -> holding(Role.PLATFORM_ADMIN), calling(verb))
                            .isGranted())
                    .as("a platform admin calls %s", verb)
                    .isFalse();
        }
    }

    @Test
    void theRefusalOfACallNamesTheRolesThatWouldDo() {
        var proxies = new ProxyFactory(new Door());
        proxies.setProxyTargetClass(true);
        proxies.addAdvisor(MethodRights.rightsOfMethods());
        var door = (Door) proxies.getProxy();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(holding(Role.AUDITOR)));
            assertThatThrownBy(door::open)
                    .isInstanceOfSatisfying(
                            AuthorizationDeniedException.class,
                            denied -> assertThat(denied.getAuthorizationResult())
                                    .isEqualTo(new MissingRole(Set.of(Role.REVIEWER))));
            SecurityContextHolder.setContext(new SecurityContextImpl(holding(Role.REVIEWER)));
            assertThat(door.open()).isTrue();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static class Door {
        @RequiresRole(Role.REVIEWER)
        public boolean open() {
            return true;
        }
    }

    private static Authentication holding(Role role) {
        return UsernamePasswordAuthenticationToken.authenticated("ada", null, Authorities.of(Set.of(role)));
    }

    private static MethodInvocation calling(Method verb) {
        return new MethodInvocation() {
            @Override
            public Method getMethod() {
                return verb;
            }

            @Override
            public @Nullable Object[] getArguments() {
                return new Object[0];
            }

            @Override
            public @Nullable Object proceed() {
                return null;
            }

            @Override
            public @Nullable Object getThis() {
                return null;
            }

            @Override
            public AccessibleObject getStaticPart() {
                return verb;
            }
        };
    }
}
