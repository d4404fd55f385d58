package dev.provost.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpRouterTest {

    private static final HttpRouter ROUTER = HttpRouter.empty()
            .route("/dm", named("dm"))
            .route("/dm/inner", named("inner"))
            .route("/admin/", named("admin"));

    private static HttpHandler named(String name) {
        return request -> CompletableFuture.completedFuture(HttpResponse.text(200, name));
    }

    private static HttpResponse get(String target) {
        return ROUTER.handle(new HttpRequest("GET", target, Headers.EMPTY, new byte[0]))
                .toCompletableFuture()
                .join();
    }

    @ParameterizedTest
    @CsvSource({"/dm, dm", "/dm/, dm", "/dm?x=/admin, dm", "/dm/x, dm", "/dm/inner/x, inner", "/admin/y, admin"})
    void the_longest_prefix_of_whole_segments_wins(String target, String handler) {
        assertThat(get(target)).isEqualTo(HttpResponse.text(200, handler));
    }

    @ParameterizedTest
    @CsvSource({"/dmx", "/", "/admin"})
    void any_other_path_gets_404(String target) {
        assertThat(get(target)).isEqualTo(HttpResponse.text(404, "Nothing is served at " + target + "\n"));
    }

    @Test
    void a_path_has_one_handler() {
        assertThatThrownBy(() -> ROUTER.route("/dm", named("again")))
                .hasMessage("Two handlers for /dm; give each a path of its own");
        assertThatThrownBy(() -> ROUTER.route("dm", named("again")))
                .hasMessage("A route starts with a slash, this is \"dm\"");
    }
}
