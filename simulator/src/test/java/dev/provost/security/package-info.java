@NullMarked
package dev.provost.security;

import org.jspecify.annotations.NullMarked;
