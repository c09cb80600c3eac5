package vn.chibo.meetings.web;

import java.util.List;
import vn.chibo.meetings.SessionData;
import vn.chibo.meetings.SessionForm;
import vn.chibo.meetings.Venue;

/** Time, place and form of a session as typed. */
public record ArrangementForm(
        String day,
        String hour,
        String place,
        String venue,
        List<String> forms,
        String chair,
        String recorder,
        String guests,
        String version) {
    public ArrangementForm {
        day = Typed.text(day);
        hour = Typed.text(hour);
        place = Typed.text(place);
        venue = Typed.text(venue);
        forms = forms == null ? List.of() : List.copyOf(forms);
        chair = Typed.text(chair);
        recorder = Typed.text(recorder);
        guests = Typed.text(guests);
        version = Typed.text(version);
    }

    SessionData data() {
        return new SessionData(
                Typed.date(day),
                Typed.hour(hour),
                place,
                Typed.word(Venue.class, venue),
                Typed.words(SessionForm.class, forms),
                Typed.member(chair),
                Typed.member(recorder),
                guests);
    }

    ArrangementForm at(int current) {
        return new ArrangementForm(day, hour, place, venue, forms, chair, recorder, guests, String.valueOf(current));
    }
}
