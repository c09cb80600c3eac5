package vn.chibo.work;

import java.io.OutputStream;
import java.util.Optional;

/** What a job tells while it runs. Every call may throw: when the person cancelled, when the rights have ended. */
public interface Running {
    /** Where the last try had come to; empty at the first, and when it set no checkpoint. */
    <C> Optional<C> checkpoint(Class<C> type);

    /** How many there are to do, once it is known. */
    void total(long total);

    /** So many are done. Cheap: written twice a second at most, in a transaction of its own. */
    void step(long done);

    /**
     * What was done so far stays done: another try begins here. Inside a transaction it is written with that one's commit.
     *
     * @param where a record that JSON can carry
     */
    void checkpoint(long done, Object where);

    /**
     * The file that the person fetches; asked for once, closed by the job. After a checkpoint it goes on behind what was
     * written until then, otherwise it begins anew.
     */
    OutputStream result(String fileName, String mediaType);
}
