/**
 * The client side of a DM session as a deterministic state machine: message in, message out (OMA DM Protocol 1.2.1).
 *
 * <p>A {@link dev.provost.session.ClientSession} is built from {@link dev.provost.session.SessionSettings} and a {@link
 * dev.provost.session.ManagedDevice}. It neither encodes nor sends: whoever drives it carries each {@link
 * dev.provost.session.SessionStep.Send} to the server and hands back what came. Deviations of the server are tolerated as
 * a phone would; to judge them is the business of others.
 */
@NullMarked
package dev.provost.session;

import org.jspecify.annotations.NullMarked;
