/** The page of all rules in force. */
@NullMarked
package vn.chibo.rulebook.web;

import org.jspecify.annotations.NullMarked;
