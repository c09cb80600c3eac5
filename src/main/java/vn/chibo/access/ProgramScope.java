package vn.chibo.access;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs what the program itself must know before there is an actor, such as whose password is being tried. The database
 * answers it only in the program's own scope, which hostile SQL inside somebody's request cannot enter.
 */
@Component
class ProgramScope {
    private final TransactionTemplate transaction;
    private final ScopeSigner signer;

    ProgramScope(TransactionTemplate transaction, ScopeSigner signer) {
        this.transaction = transaction;
        this.signer = signer;
    }

    <T> T ask(Supplier<T> question) {
        return transaction.execute(status -> {
            signer.enter(TheProgram.itself());
            return question.get();
        });
    }
}
