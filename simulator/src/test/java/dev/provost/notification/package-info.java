@NullMarked
package dev.provost.notification;

import org.jspecify.annotations.NullMarked;
