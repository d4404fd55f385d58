/** A smart card with bootstrap documents: its files, and how a device finds the documents in them. */
@NullMarked
package dev.provost.bootstrap.card;

import org.jspecify.annotations.NullMarked;
