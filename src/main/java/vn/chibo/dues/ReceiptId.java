package vn.chibo.dues;

import java.util.UUID;
import vn.chibo.shared.Id;

public record ReceiptId(UUID value) implements Id {}
