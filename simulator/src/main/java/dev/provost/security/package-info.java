/** Credentials, nonces and challenges of OMA DM Security 1.2.1. */
@NullMarked
package dev.provost.security;

import org.jspecify.annotations.NullMarked;
