package dev.provost.conformance.adapter.manual;

import dev.provost.adapter.Account;
import dev.provost.adapter.BootstrapOptions;
import dev.provost.adapter.PushAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how a device is to be bootstrapped. */
final class BootstrapText {

    private final Map<String, Account> accounts;

    BootstrapText(Map<String, Account> accounts) {
        this.accounts = accounts;
    }

    List<String> task(String deviceId, PushAddress to, BootstrapOptions options) {
        List<String> task = new ArrayList<>();
        task.add("send the device its account in the %s profile for DM %s to %s"
                .formatted(options.profile(), options.version(), to.uri()));
        task.add("  protected by: " + security(options));
        options.userPin().ifPresent(pin -> task.add("  PIN of the user: " + pin));
        options.networkSecret().ifPresent(secret -> task.add("  network secret (IMSI): " + secret));
        Optional.ofNullable(accounts.get(deviceId)).ifPresent(account -> task.add("  " + AccountText.yaml(account)));
        return task;
    }

    static String ability(BootstrapOptions options) {
        return "bootstrap a device in the %s profile with %s".formatted(options.profile(), security(options));
    }

    private static String security(BootstrapOptions options) {
        return switch (options.security()) {
            case NONE -> "nothing";
            case NETWORK_PIN -> "NETWPIN";
            case USER_PIN -> "USERPIN";
            case USER_AND_NETWORK_PIN -> "USERNETWPIN";
            case USER_PIN_MAC -> "USERPINMAC";
        };
    }
}
