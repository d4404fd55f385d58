package dev.provost.conformance.cli;

import dev.provost.conformance.run.Version;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"provost " + Version.current()};
    }
}
