package dev.provost.fleet;

import dev.provost.handset.AccountSource;
import dev.provost.handset.model.HandsetModel;
import dev.provost.handset.model.ModelReader;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Two models that differ in version and encoding, and accounts without credentials. */
final class TestModels {

    private static final Path MODELS = Path.of("..", "fixtures", "models");

    private TestModels() {}

    /** Three phones of the old kind for each of the new. */
    static Map<HandsetModel, Integer> mixed() {
        Map<HandsetModel, Integer> weights = new LinkedHashMap<>();
        weights.put(model("kestrel-310.yaml"), 3);
        weights.put(model("lumo-slate.yaml"), 1);
        return weights;
    }

    static AccountSource accounts(String url) {
        Login login = new Login("u", "p");
        return AccountSource.shared(new DmAccount("srv", url, login, Optional.empty(), login, Optional.empty()));
    }

    private static HandsetModel model(String file) {
        try {
            return ModelReader.read(Files.readString(MODELS.resolve(file)), file, TestModels::description);
        } catch (IOException e) {
            throw new UncheckedIOException("The tests run in the folder of their module, beside fixtures", e);
        }
    }

    private static Optional<byte[]> description(String file) {
        try {
            return Optional.of(Files.readAllBytes(MODELS.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
