package vn.chibo.access;

import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.Pointcuts;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.PlatformTransactionManager;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UseCase;

@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ScopeConfiguration {

    /** Infrastructure role: Spring's transaction proxies pick it up without an aspect compiler. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor scopedTransactions(
            ObjectProvider<PlatformTransactionManager> manager, ObjectProvider<ScopeSigner> signer) {
        var useCases = AnnotationMatchingPointcut.forClassAnnotation(UseCase.class);
        var readModels = AnnotationMatchingPointcut.forClassAnnotation(ReadModel.class);
        return new DefaultPointcutAdvisor(
                Pointcuts.union((org.springframework.aop.Pointcut) useCases, readModels),
                new ScopedTransactions(manager, signer));
    }
}
