package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowercutCommandTest {

    private static CommandRun powercut(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "firmware";
        all[1] = "powercut";
        all[2] = "--quiet";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return CommandRun.of(all);
    }

    @Test
    void a_phone_that_gets_over_every_cut_gives_0_and_the_numbers() {
        powercut("--layout", "ab-nand", "--scenario", "user-roll-back")
                .endsWith(0)
                .prints("ab-nand      user-roll-back                 4          12       12        0        0")
                .prints("1 campaigns, 4 operations, 12 cut points in ")
                .prints("the phone gets over every cut");
    }

    @Test
    void a_sample_is_tried_where_all_would_be() {
        powercut("--layout", "ab-nand", "--scenario", "user-roll-back", "--sample", "4")
                .endsWith(0)
                .prints("1 campaigns, 4 operations, 4 cut points in ");
        powercut("--layout", "ab-nand", "--scenario", "user-roll-back", "--sample", "-1")
                .endsWith(64)
                .printsError("--sample is -1.");
        powercut("--layout", "ab-nand", "--scenario", "user-roll-back", "--sample", "few")
                .endsWith(64)
                .printsError("Invalid value for option '--sample'");
    }

    @Test
    void a_flaw_gives_1_and_a_token() {
        powercut("--layout", "ab-nand", "--scenario", "user-roll-back", "--flaw", "keeps-settings-on-roll-back")
                .endsWith(1)
                .prints("  Without any power cut")
                .prints("settings: with version 3.1.0 they are ")
                .prints("--replay ab-nand/user-roll-back/none/flaw=keeps-settings-on-roll-back");
    }

    @Test
    void a_token_shows_its_cut_again() {
        powercut("--replay", "ab-nand/user-roll-back/none/flaw=keeps-settings-on-roll-back")
                .endsWith(1)
                .prints("A phone on ab-nand is rolled back by its user after such an update.")
                .prints("Flaw: It keeps the settings of the new version when it rolls back.")
                .prints("settings: with version 3.1.0 they are ");
        powercut("--replay", "ab-nand/user-roll-back/2t7.1b")
                .endsWith(0)
                .prints("The phone gets over it. It did what was wanted.");
        powercut("--replay", "ab-nand/refused/2b")
                .endsWith(0)
                .prints("The phone gets over it. It kept, or got back, what it had, and said truly that it failed.");
    }

    @Test
    void a_cut_beyond_the_last_operation_is_no_cut_that_the_phone_got_over(@TempDir Path folder) {
        Path page = folder.resolve("cut.html");
        powercut("--replay", "ab-nor/full/99999b", "--out", page.toString())
                .endsWith(64)
                .printsError("Invalid value for option '--replay': there is no operation 99999 to cut power at;"
                        + " the flash of this phone sees only 333");
        assertThat(page).doesNotExist();
        powercut("--replay", "ab-nor/full/17t5.99999b")
                .endsWith(64)
                .printsError("there is no operation 99999 to cut power at; the flash of this phone sees only ")
                .printsError(" after the cut 17t5");
    }

    @Test
    void json_holds_tokens_and_complaints() {
        powercut(
                        "--layout",
                        "ab-nand",
                        "--scenario",
                        "user-roll-back",
                        "--flaw",
                        "keeps-settings-on-roll-back",
                        "--format",
                        "json")
                .endsWith(1)
                .prints("\"token\" : \"ab-nand/user-roll-back/none/flaw=keeps-settings-on-roll-back\"")
                .prints("\"about\" : \"settings\"");
    }

    @Test
    void a_page_shows_the_flash_of_a_phone_that_fails(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("cuts.html");
        powercut(
                        "--layout",
                        "ab-nand",
                        "--scenario",
                        "user-roll-back",
                        "--flaw",
                        "keeps-settings-on-roll-back",
                        "--out",
                        page.toString())
                .endsWith(1)
                .prints("ab-nand      user-roll-back                 4           0        0        0        1");
        assertThat(Files.readString(page))
                .contains("The phone fails without any power cut.")
                .contains("ab-nand/user-roll-back/none/flaw&#x3D;keeps-settings-on-roll-back")
                .contains("<svg");

        powercut("--layout", "backup-nor", "--scenario", "full", "--flaw", "no-journal", "--out", page.toString())
                .endsWith(1);
        assertThat(Files.readString(page))
                .contains("The phone does not get over 429 of 708 power cuts.")
                .contains("backup-nor/full/84a/flaw&#x3D;no-journal")
                .contains("unfinished: it stays at 60 and does not restart");

        powercut("--replay", "backup-nor/full/140a/flaw=no-journal", "--out", page.toString())
                .endsWith(1);
        assertThat(Files.readString(page))
                .contains("The phone does not get over the power cut.")
                .contains("The supply failed after a program of block 26.")
                .contains("1 power cut, 1 boot.")
                .contains("<td>unfinished: it stays at 60 and does not restart</td>");
    }

    @Test
    void a_page_of_a_campaign_without_failures_says_so(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("cuts.html");
        powercut("--layout", "ab-nand", "--scenario", "user-roll-back", "--out", page.toString())
                .endsWith(0);
        assertThat(Files.readString(page))
                .contains("The phone gets over every power cut.", "12 power cuts")
                .contains(
                        "<td class=\"number\">4</td><td class=\"number\">12</td><td class=\"number\">12</td><td class=\"number\">0</td><td class=\"number\">0</td>");
    }

    @Test
    void a_page_of_a_replay_counts_what_the_phone_came_to(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("cut.html");
        powercut("--replay", "ab-nand/refused/2b", "--out", page.toString()).endsWith(0);
        assertThat(Files.readString(page))
                .contains("The phone gets over every power cut.")
                .contains(
                        "<td class=\"number\">1</td><td class=\"number\">0</td><td class=\"number\">1</td><td class=\"number\">0</td>");

        powercut("--replay", "ab-nand/refused/none", "--out", page.toString()).endsWith(0);
        assertThat(Files.readString(page)).contains("No power cut was tried.");
    }

    @Test
    void a_page_that_cannot_be_written_is_told_before_the_campaign(@TempDir Path folder) {
        Path missing = folder.resolve("missing");
        powercut("--out", missing.resolve("cuts.html").toString())
                .endsWith(3)
                .printsError("There is no folder " + missing + " for cuts.html. Make it, or name another by --out.");
        powercut("--out", folder.toString()).endsWith(3).printsError(folder + " is a folder. Name a file by --out.");
    }

    @Test
    void what_is_not_there_gives_64() {
        powercut("--layout", "nosuch").endsWith(64).printsError("There is no layout \"nosuch\".");
        powercut("--scenario", "nosuch").endsWith(64).printsError("There is no scenario \"nosuch\".");
        powercut("--flaw", "nosuch").endsWith(64).printsError("there is no flaw \"nosuch\"; there are no-journal, ");
        powercut("--depth", "5").endsWith(64).printsError("--depth is 5. It has to be 1 to 4.");
        powercut("--replay", "ab-nor/full").endsWith(64).printsError("\"ab-nor/full\" is no replay token");
        powercut("--replay", "ab-nor/nosuch/none").endsWith(64).printsError("there is no scenario \"nosuch\"");
        powercut("--replay", "ab-nor/full/none/flaw=x").endsWith(64).printsError("there is no flaw \"x\"");
    }
}
