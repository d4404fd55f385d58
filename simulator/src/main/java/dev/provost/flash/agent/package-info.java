/** What updates a phone: an agent that can be cut off at any instant, its journal, roll-back and migration of settings. */
@NullMarked
package dev.provost.flash.agent;

import org.jspecify.annotations.NullMarked;
