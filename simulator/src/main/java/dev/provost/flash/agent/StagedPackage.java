package dev.provost.flash.agent;

/**
 * The package in the staging partition; there is one at most.
 *
 * @param root the FUMO root that it is for
 * @param total its length
 * @param got how many octets are on flash for certain, from the begin
 * @param complete whether it is closed
 */
public record StagedPackage(String root, long total, long got, boolean complete) {}
