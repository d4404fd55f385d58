/**
 * What phones of one type have in common: how they speak DM, their factory tree, their user and their settings, read from
 * readable model files. Nothing in here knows a single handset.
 */
@NullMarked
package dev.provost.handset.model;

import org.jspecify.annotations.NullMarked;
