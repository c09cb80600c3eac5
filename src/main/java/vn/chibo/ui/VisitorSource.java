package vn.chibo.ui;

import jakarta.servlet.http.HttpServletRequest;
import vn.chibo.shared.Actor;

/** Knows the names behind an actor; {@code organisations} answers. */
public interface VisitorSource {
    Visitor visitor(Actor actor, HttpServletRequest request);
}
