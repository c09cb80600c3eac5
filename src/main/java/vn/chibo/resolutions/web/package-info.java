/** Pages of resolutions. */
@NullMarked
package vn.chibo.resolutions.web;

import org.jspecify.annotations.NullMarked;
