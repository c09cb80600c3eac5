package vn.chibo.meetings;

import java.util.UUID;
import vn.chibo.shared.Id;

/** Made by the browser or the drafting program, so that the same row may be sent twice. */
public record AgendaItemId(UUID value) implements Id {}
