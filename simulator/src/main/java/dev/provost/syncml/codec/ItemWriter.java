package dev.provost.syncml.codec;

import dev.provost.syncml.Data;
import dev.provost.syncml.Element;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Meta;

/** Writes items and what they are made of. */
final class ItemWriter {

    static final Tag TARGET = Tag.syncml("Target");
    static final Tag SOURCE = Tag.syncml("Source");
    static final Tag DATA = Tag.syncml("Data");
    private static final Tag ITEM = Tag.syncml("Item");
    private static final Tag LOC_URI = Tag.syncml("LocURI");
    private static final Tag LOC_NAME = Tag.syncml("LocName");
    private static final Tag MORE_DATA = Tag.syncml("MoreData");
    private static final Tag META = Tag.syncml("Meta");
    private static final Tag FORMAT = Tag.metinf("Format");
    private static final Tag TYPE = Tag.metinf("Type");
    private static final Tag MARK = Tag.metinf("Mark");
    private static final Tag SIZE = Tag.metinf("Size");
    private static final Tag NEXT_NONCE = Tag.metinf("NextNonce");
    private static final Tag MAX_MSG_SIZE = Tag.metinf("MaxMsgSize");
    private static final Tag MAX_OBJ_SIZE = Tag.metinf("MaxObjSize");

    private final TokenWriter out;

    ItemWriter(TokenWriter out) {
        this.out = out;
    }

    void item(Item item) {
        out.start(ITEM);
        item.target().ifPresent(target -> location(TARGET, target));
        item.source().ifPresent(source -> location(SOURCE, source));
        item.meta().ifPresent(this::meta);
        item.data().ifPresent(this::data);
        if (item.moreData()) {
            out.empty(MORE_DATA);
        }
        out.end();
    }

    void location(Tag tag, Location location) {
        out.start(tag);
        out.leaf(LOC_URI, location.uri());
        location.name().ifPresent(name -> out.leaf(LOC_NAME, name));
        out.end();
    }

    void meta(Meta meta) {
        out.start(META);
        meta.format().ifPresent(value -> out.leaf(FORMAT, value));
        meta.type().ifPresent(value -> out.leaf(TYPE, value));
        meta.mark().ifPresent(value -> out.leaf(MARK, value));
        meta.size().ifPresent(value -> out.leaf(SIZE, value));
        meta.nextNonce().ifPresent(value -> out.leaf(NEXT_NONCE, value));
        meta.maxMsgSize().ifPresent(value -> out.leaf(MAX_MSG_SIZE, value));
        meta.maxObjSize().ifPresent(value -> out.leaf(MAX_OBJ_SIZE, value));
        meta.others().forEach(this::element);
        out.end();
    }

    void data(Data data) {
        out.start(DATA);
        switch (data) {
            case Data.Text text -> out.text(text.value());
            case Data.Opaque opaque -> out.opaque(opaque.value());
            case Data.Markup markup -> markup.elements().forEach(this::element);
        }
        out.end();
    }

    void element(Element element) {
        out.start(element.namespace(), element.name());
        out.text(element.text());
        element.children().forEach(this::element);
        out.end();
    }

    void required(Tag tag, String text) {
        if (!text.isEmpty()) {
            out.leaf(tag, text);
        }
    }
}
