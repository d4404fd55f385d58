package dev.provost.conformance.adapter.check;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.ServerAdapter;
import java.util.Set;

/** An adapter that works, for tests that spoil one thing of it. */
class TamperedAdapter implements ServerAdapter {

    private final ServerAdapter good;

    TamperedAdapter(ServerAdapter good) {
        this.good = good;
    }

    @Override
    public Set<Capability> capabilities() {
        return good.capabilities();
    }

    @Override
    public Set<AuthScheme> schemes() {
        return good.schemes();
    }

    @Override
    public void createAccount(Account account) {
        good.createAccount(account);
    }

    @Override
    public void forgetAccount(String deviceId) {
        good.forgetAccount(deviceId);
    }

    @Override
    public String queue(String deviceId, Operation operation) {
        return good.queue(deviceId, operation);
    }

    @Override
    public Outcome outcome(String operationId) {
        return good.outcome(operationId);
    }

    @Override
    public DeviceView deviceView(String deviceId) {
        return good.deviceView(deviceId);
    }

    @Override
    public FirmwareView firmwareView(String deviceId) {
        return good.firmwareView(deviceId);
    }
}
