/** Sign-in, passwords, the organisation acted for. */
@NullMarked
package vn.chibo.access.web;

import org.jspecify.annotations.NullMarked;
