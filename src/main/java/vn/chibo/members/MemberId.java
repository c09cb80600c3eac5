package vn.chibo.members;

import java.util.UUID;
import vn.chibo.shared.Id;

public record MemberId(UUID value) implements Id {}
