package dev.provost.conformance.target;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the accounts of a target file. */
final class AccountReader {

    private AccountReader() {}

    static List<Account> readAll(YamlValue list) {
        Set<String> devices = new HashSet<>();
        List<Account> accounts = new ArrayList<>();
        for (YamlValue entry : list.list()) {
            Account account = read(entry.mapping());
            if (!devices.add(account.deviceId())) {
                throw entry.error("%s is a second account of %s. Leave one of them out."
                        .formatted(entry.path(), account.deviceId()));
            }
            accounts.add(account);
        }
        return accounts;
    }

    private static Account read(YamlMapping entry) {
        String device = filled(entry.get("device", "\"IMEI:490154203237518\""));
        AuthScheme auth = entry.find("auth")
                .map(value -> Choices.of(AuthScheme.class, value))
                .orElse(AuthScheme.MD5);
        boolean secret = auth != AuthScheme.NONE;
        String user =
                secret ? filled(entry.get("user", "u1")) : entry.text("user").orElse("");
        String password = secret
                ? entry.get("password", "${PASSWORD}").text()
                : entry.text("password").orElse("");
        Account account = Account.of(device, user, password, auth);
        Optional<String> serverPassword = entry.text("serverPassword");
        entry.end();
        return serverPassword.map(account::withServerPassword).orElse(account);
    }

    private static String filled(YamlValue value) {
        if (value.text().isBlank()) {
            throw value.error(value.path() + " is empty. It has to be text.");
        }
        return value.text();
    }
}
