package dev.provost.conformance.adapter.http;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.provost.adapter.AdapterException;
import java.util.Map;

/**
 * A text with values to be filled in: <code>{{name}}</code> as the place demands, <code>{{{name}}}</code> as it is,
 * <code>{{#name}}...{{/name}}</code> only when there is one.
 */
final class TextTemplate {

    private final String path;
    private final Template template;

    private TextTemplate(String path, Template template) {
        this.path = path;
        this.template = template;
    }

    /**
     * Reads a template.
     *
     * @throws AdapterException when it is none
     */
    static TextTemplate of(String path, String text, Place place) {
        try {
            return new TextTemplate(
                    path,
                    Mustache.compiler()
                            .withEscaper(place.escaper())
                            .emptyStringIsFalse(true)
                            .compile(text));
        } catch (MustacheException e) {
            throw new AdapterException("The recipe at %s is no template: %s.".formatted(path, e.getMessage()), e);
        }
    }

    /**
     * The text with its values.
     *
     * @throws AdapterException when it names a value that there is not
     */
    String fill(Map<String, Object> facts) {
        try {
            return template.execute(facts);
        } catch (MustacheException.Context e) {
            throw new AdapterException(
                    "The recipe at %s names {{%s}}, which there is not in this request.".formatted(path, e.key), e);
        } catch (MustacheException e) {
            throw new AdapterException("The recipe at %s cannot be filled in: %s.".formatted(path, e.getMessage()), e);
        }
    }
}
