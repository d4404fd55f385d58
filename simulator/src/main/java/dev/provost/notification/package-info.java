/** Notifications, package #0: how a server calls a phone to a session (DM Notification 1.2.1 and 1.3). */
@NullMarked
package dev.provost.notification;

import org.jspecify.annotations.NullMarked;
