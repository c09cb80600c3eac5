package vn.chibo.ui;

/** @param detail a second line that tells alike things apart, or empty */
public record Found(String title, String detail, String url) {}
