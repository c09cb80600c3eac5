/** Work on the cadre corps: competences, plan, review, evaluation, training and successors (công tác cán bộ). */
@ApplicationModule(
        displayName = "Công tác cán bộ",
        allowedDependencies = {"shared", "ui", "access", "rulebook", "people", "organisations", "documents", "members"})
@NullMarked
package vn.chibo.cadres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
