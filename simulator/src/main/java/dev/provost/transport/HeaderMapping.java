package dev.provost.transport;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Between our headers and Netty's. */
final class HeaderMapping {

    private HeaderMapping() {}

    static Headers of(HttpHeaders netty) {
        List<Header> all = new ArrayList<>(netty.size());
        Iterator<Map.Entry<CharSequence, CharSequence>> each = netty.iteratorCharSequence();
        while (each.hasNext()) {
            Map.Entry<CharSequence, CharSequence> field = each.next();
            all.add(new Header(field.getKey().toString(), field.getValue().toString()));
        }
        return new Headers(all);
    }

    /** Adds the fields in order; Netty refuses characters that would break the framing. */
    static void copy(Headers ours, HttpHeaders netty) {
        for (Header header : ours.all()) {
            netty.add(header.name(), header.value());
        }
    }
}
