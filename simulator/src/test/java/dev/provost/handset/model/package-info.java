@NullMarked
package dev.provost.handset.model;

import org.jspecify.annotations.NullMarked;
