package vn.chibo.organisations.decisions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.DecisionId;
import vn.chibo.shared.UnitId;

/** The head of a decision as it stands. */
public record Decision(
        UUID id,
        UUID unitId,
        String number,
        String title,
        String basis,
        @Nullable LocalDate signedOn,
        LocalDate inForce,
        State state,
        @Nullable UUID undoes,
        int version) {

    /** DRAFT and PROPOSED may still be changed; SIGNED waits for its day. */
    public enum State {
        DRAFT,
        PROPOSED,
        SIGNED,
        APPLIED,
        UNDONE,
        WITHDRAWN;

        public boolean open() {
            return this == DRAFT || this == PROPOSED;
        }

        /** Not carried out yet and not withdrawn: it may be tried. */
        public boolean pending() {
            return open() || this == SIGNED;
        }
    }

    public DecisionId decision() {
        return new DecisionId(id);
    }

    public UnitId issuer() {
        return new UnitId(unitId);
    }

    /** "12-QĐ/ĐU ngày …" as the basis of what it changes; the title while it has no number. */
    String asBasis() {
        return number.isEmpty() ? title : number;
    }
}
