package dev.keyward.security;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/**
 * Makes {@link RequiresRole} and {@link SignedIn} hold on every bean, before a transaction begins. Spring's own
 * expression annotations stay off: one way to say a right is enough (docs/decisions/0004).
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(prePostEnabled = false)
class MethodRights {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rightsOfMethods() {
        var annotated = new ComposablePointcut(AnnotationMatchingPointcut.forMethodAnnotation(RequiresRole.class))
                .union(AnnotationMatchingPointcut.forMethodAnnotation(SignedIn.class));
        var interceptor = new AuthorizationManagerBeforeMethodInterceptor(annotated, new RoleGate());
        interceptor.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder());
        return interceptor;
    }
}
