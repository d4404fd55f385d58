@NullMarked
package dev.provost.handset;

import org.jspecify.annotations.NullMarked;
