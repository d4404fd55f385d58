package dev.provost.conformance.cli;

import picocli.CommandLine.Command;

/** {@code provost firmware}: update packages. */
@Command(
        name = "firmware",
        mixinStandardHelpOptions = true,
        description =
                "Builds, shows, signs and examines update packages for phones; cuts the power of phones that install them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            FirmwareBuildCommand.class,
            FirmwareInspectCommand.class,
            FirmwareSignCommand.class,
            FirmwareVerifyCommand.class,
            PowercutCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  provost firmware build --model \"Watch 3\" --version 3.2.0 --maker Castell --out update.upkg",
            "  provost firmware inspect update.upkg",
            "  provost firmware verify update.upkg --model \"Watch 3\" --version 3.1.0 --maker Castell",
            "  provost firmware powercut --layout ab-nor",
            "`provost help firmware COMMAND` tells more about each command; docs/update-packages.md describes the format."
        })
final class FirmwareCommand {}
