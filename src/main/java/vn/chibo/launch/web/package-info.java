@NullMarked
package vn.chibo.launch.web;

import org.jspecify.annotations.NullMarked;
