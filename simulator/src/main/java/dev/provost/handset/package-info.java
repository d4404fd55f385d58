/**
 * A phone: model, identity, account, tree, user and nonces, from which sessions are opened and into which their outcome
 * goes back. Built small, because fleets hold a million of them.
 */
@NullMarked
package dev.provost.handset;

import org.jspecify.annotations.NullMarked;
