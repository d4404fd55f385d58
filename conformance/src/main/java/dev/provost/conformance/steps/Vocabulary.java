package dev.provost.conformance.steps;

import dev.provost.flash.partition.Layout;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.fumo.FumoOperation;
import io.cucumber.java.ParameterType;

/** The typed words of the feature files. */
public final class Vocabulary {

    /** A phone by its kind, or by the name of its model in quotes. */
    @ParameterType("phone|2004 feature phone|2009 smartphone|data modem|tablet|2014 watch|\"[^\"]+\"")
    public PhoneKind phone(String words) {
        return PhoneKind.of(words);
    }

    /** A setting, in the operator's words or by its address. */
    @ParameterType(value = "\"([^\"]+)\"", name = "setting")
    public SettingName setting(String name) {
        return new SettingName(name);
    }

    /** What is wrong with a message. */
    @ParameterType(value = "(?!without TLS)(?:that|without|with|under|in|of|over|whose|compressed)\\b.*")
    public Flaw flaw(String words) {
        return Flaw.of(words);
    }

    /** A value: text in quotes, or octets and texts described by their size. */
    @ParameterType(
            value = "\"[^\"]*\"|a text of \\d+ characters|a picture of \\d+ octets|all 256 octets",
            name = "content")
    public Content content(String words) {
        return Content.of(words);
    }

    /** What protects settings on their way. */
    @ParameterType(value = Protection.WORDS, name = "protection")
    public Protection protection(String words) {
        return Protection.of(words);
    }

    /** What an operator can have a phone do about firmware. */
    @ParameterType(value = "download and update|download|update", name = "task")
    public FumoOperation task(String words) {
        return switch (words) {
            case "download" -> FumoOperation.DOWNLOAD;
            case "update" -> FumoOperation.UPDATE;
            default -> FumoOperation.DOWNLOAD_AND_UPDATE;
        };
    }

    /** A package of firmware. */
    @ParameterType(value = "(?:an?|firmware that|something that) .+", name = "package")
    public PackageKind parcel(String words) {
        return PackageKind.of(words);
    }

    /** A part of a phone that has firmware of its own. */
    @ParameterType(value = "system|radio", name = "part")
    public ImageTarget part(String words) {
        return words.equals("radio") ? ImageTarget.RADIO : ImageTarget.SYSTEM;
    }

    /** Where firmware lies. */
    @ParameterType(
            value = "two slots of NOR|two slots of NAND|one slot of NOR and a backup|one slot of NAND and a backup",
            name = "flash")
    public Layout flash(String words) {
        String scheme = words.startsWith("two") ? "ab" : "backup";
        String technology = words.contains("NOR") ? "nor" : "nand";
        return Layout.named(scheme + "-" + technology).orElseThrow();
    }

    /** What a phone is doing when its power fails. */
    @ParameterType(value = "downloads|installs|starts its new firmware|goes back to its old firmware", name = "stage")
    public PowerStage stage(String words) {
        return PowerStage.of(words);
    }
}
