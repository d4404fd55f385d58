@NullMarked
package dev.provost.download;

import org.jspecify.annotations.NullMarked;
