package dev.provost.conformance.adapter.manual;

import dev.provost.adapter.Account;
import java.util.Locale;

/** Accounts as they stand in a target file. */
final class AccountText {

    private AccountText() {}

    static String yaml(Account account) {
        return "- { device: \"%s\", user: \"%s\", password: \"%s\"%s, auth: %s }"
                .formatted(
                        account.deviceId(),
                        account.userName(),
                        account.password(),
                        account.serverPassword()
                                .map(secret -> ", serverPassword: \"" + secret + "\"")
                                .orElse(""),
                        account.auth().name().toLowerCase(Locale.ROOT));
    }
}
