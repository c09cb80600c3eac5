package vn.chibo.organisations;

/** The account of the person who sets the program up; the password is typed twice. */
public record FirstAccount(String username, String password, String again) {}
