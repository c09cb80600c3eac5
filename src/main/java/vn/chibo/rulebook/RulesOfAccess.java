package vn.chibo.rulebook;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chibo.access.AccessRules;

@Component
class RulesOfAccess implements AccessRules {
    private final Rulebook rulebook;

    RulesOfAccess(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public int number(String code, String name, String unitPath, LocalDate day) {
        return rulebook.inForce(code, unitPath, day).number(name);
    }
}
