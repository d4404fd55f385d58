package dev.provost.reports.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.reports.Verdict;
import java.util.Locale;

/** A matrix for programs: {@code {subject, columns[], rows[]}}. */
public final class MatrixJson {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MatrixJson() {}

    /** The document, with a line feed at its end. A cell is the key of a verdict, or null where there is none. */
    public static String text(Matrix matrix) {
        ObjectNode document = JSON.createObjectNode();
        document.put("subject", matrix.subject().label().toLowerCase(Locale.ROOT));
        ArrayNode columns = document.putArray("columns");
        for (Matrix.Column column : matrix.columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("target", column.target())
                    .put("headline", column.headline())
                    .put("run", column.run())
                    .put("provost", column.provost())
                    .put("suite", column.suite());
        }
        ArrayNode rows = document.putArray("rows");
        for (Matrix.Row row : matrix.rows()) {
            ObjectNode each = rows.addObject()
                    .put("id", row.id())
                    .put("level", row.level())
                    .put("title", row.title());
            ArrayNode verdicts = each.putArray("verdicts");
            row.cells().forEach(cell -> verdicts.add(cell.map(Verdict::key).orElse(null)));
        }
        try {
            return JSON.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A matrix of plain texts can always be written as JSON.", e);
        }
    }
}
