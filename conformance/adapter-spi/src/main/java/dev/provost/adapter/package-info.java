/**
 * What a vendor implements so that Provost can operate his server: the wishes of an operator, never an API.
 *
 * <p>Depends on nothing but the JDK, so that an adapter compiles against this one small artefact.
 */
@NullMarked
package dev.provost.adapter;

import org.jspecify.annotations.NullMarked;
