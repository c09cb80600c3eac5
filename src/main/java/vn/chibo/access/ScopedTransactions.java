package vn.chibo.access;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/**
 * Every call of a use case or read model runs in one transaction that has entered the scope of its first argument.
 * A use case that calls another joins the transaction; another actor's scope holds only for the inner call.
 */
class ScopedTransactions implements MethodInterceptor {
    private final ObjectProvider<PlatformTransactionManager> manager;
    private final ObjectProvider<ScopeSigner> signer;

    ScopedTransactions(ObjectProvider<PlatformTransactionManager> manager, ObjectProvider<ScopeSigner> signer) {
        this.manager = manager;
        this.signer = signer;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var definition = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRED);
        definition.setReadOnly(
                AnnotatedElementUtils.hasAnnotation(call.getThis().getClass(), ReadModel.class));
        try {
            return new TransactionTemplate(manager.getObject(), definition).execute(status -> {
                try {
                    return inScope(call);
                } catch (RuntimeException | Error failure) {
                    throw failure;
                } catch (Throwable checked) {
                    throw new Checked(checked);
                }
            });
        } catch (Checked wrapper) {
            throw wrapper.getCause();
        }
    }

    private @Nullable Object inScope(MethodInvocation call) throws Throwable {
        Actor outer = (Actor) TransactionSynchronizationManager.getResource(this);
        if (call.getArguments().length == 0
                || !(call.getArguments()[0] instanceof Actor actor)
                || actor.equals(outer)) {
            return call.proceed();
        }
        signer.getObject().enter(actor);
        bind(actor);
        boolean done = false;
        try {
            Object result = call.proceed();
            done = true;
            return result;
        } finally {
            bind(outer);
            if (done && outer != null) { // a failed call rolls everything back, its connection may no longer answer
                signer.getObject().enter(outer);
            }
        }
    }

    private void bind(@Nullable Actor actor) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        if (actor != null) {
            TransactionSynchronizationManager.bindResource(this, actor);
        }
    }

    private static final class Checked extends RuntimeException {
        Checked(Throwable cause) {
            super(cause);
        }
    }
}
