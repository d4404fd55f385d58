@NullMarked
package dev.provost.transport.fetch;

import org.jspecify.annotations.NullMarked;
