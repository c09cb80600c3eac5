package vn.chibo.cadres;

import java.util.UUID;
import vn.chibo.shared.Id;

public record CandidateId(UUID value) implements Id {}
