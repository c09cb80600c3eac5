package vn.chibo.shared;

/** Who signed in holds no post and no membership today: nothing is in sight, and (s)he is told what to do. */
public final class NoPost extends RuntimeException {}
