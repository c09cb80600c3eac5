/** The reference lists, for who answers for them. */
@NullMarked
package vn.chibo.people.web;

import org.jspecify.annotations.NullMarked;
