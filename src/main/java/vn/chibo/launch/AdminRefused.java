package vn.chibo.launch;

import java.util.List;

/** What {@code ./chibo admin} was asked for is not to be had; said in both languages, and the command ends with 1. */
public final class AdminRefused extends RuntimeException {
    public AdminRefused(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
    }
}
