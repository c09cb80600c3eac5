@NullMarked
package vn.chibo.meetings.web;

import org.jspecify.annotations.NullMarked;
