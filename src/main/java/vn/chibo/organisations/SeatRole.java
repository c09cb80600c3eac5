package vn.chibo.organisations;

public enum SeatRole {
    HEAD,
    DEPUTY,
    MEMBER
}
