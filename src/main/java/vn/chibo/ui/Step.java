package vn.chibo.ui;

/** @param state done, here or ahead */
public record Step(String state, String mark, String text, String url) {}
