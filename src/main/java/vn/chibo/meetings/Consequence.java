package vn.chibo.meetings;

import vn.chibo.shared.Actor;

/**
 * What an upper module makes of a closed meeting, in the closing's transaction and for the same actor: all of it happens
 * or the meeting stays open.
 */
public interface Consequence {
    void follow(Actor actor, MeetingClosed closed);
}
