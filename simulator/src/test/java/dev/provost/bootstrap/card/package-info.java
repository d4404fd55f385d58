@NullMarked
package dev.provost.bootstrap.card;

import org.jspecify.annotations.NullMarked;
