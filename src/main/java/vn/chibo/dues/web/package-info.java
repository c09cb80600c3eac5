@NullMarked
package vn.chibo.dues.web;

import org.jspecify.annotations.NullMarked;
