@NullMarked
package dev.provost.session;

import org.jspecify.annotations.NullMarked;
