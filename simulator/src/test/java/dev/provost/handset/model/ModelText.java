package dev.provost.handset.model;

import static org.assertj.core.api.Assertions.assertThat;

/** A small complete model as text, from which tests make faulty ones. */
public final class ModelText {

    public static final String GOOD = """
            name: Plain One
            manufacturer: Plain
            model: One
            year: 2006
            description: A phone for tests.
            protocol:
              versions: ["1.2", "1.1"]
              encodings: [wbxml, xml]
              userAgent: Plain/1
              maxMessage: 5000
            features: [atomic, copy, large objects]
            properties: [Title]
            limits:
              uriDepth: 8
              capacity: 4000
            user: rejects
            devInfo: { DmV: "1.2", Lang: en }
            devDetail: { DevTyp: phone, OEM: Plain, FwV: "1", SwV: "2", HwV: "3" }
            account: { node: ./DMAcc/op }
            inbox: true
            tree:
              Set:
                .acl: Add=*&Delete=*&Get=*&Replace=*
                Gateway: 10.0.0.1
                Port: 9201
                Home: http://home.example/
                Centre: http://mmsc.example/
                Mail: mail.example
                Logo: { .base64: AAEC, .type: image/gif, .scope: dynamic, .access: Get Replace }
                Secret: { .value: x, .access: Replace }
                Online: true
                AP:
                  "*":
                    .occurs: 0..3
                    Name: ""
                  Data: { Name: data.example }
                  MMS: { Name: mms.example, .title: For pictures }
                Marks:
                  "*": { Name: "", URL: "" }
                  Mine: { Name: Mine, URL: "http://mine.example/" }
            settings:
              WAP gateway address: ./Set/Gateway
              WAP gateway port: ./Set/Port
              homepage: ./Set/Home
              data APN: ./Set/AP/Data/Name
              MMS APN: ./Set/AP/MMS/Name
              MMS centre: ./Set/Centre
              e-mail server: ./Set/Mail
              operator logo: ./Set/Logo
              manufacturer: ./DevInfo/Man
              model: ./DevInfo/Mod
              language: ./DevInfo/Lang
              firmware version: ./DevDetail/FwV
              bookmark: ./Set/Marks/Mine
              new APN: ./Set/AP/New
              new APN name: ./Set/AP/New/Name
              new bookmark: ./Set/Marks/New
              new bookmark name: ./Set/Marks/New/Name
              new bookmark address: ./Set/Marks/New/URL
              unknown setting: ./Set/Hologram
            """;

    private ModelText() {}

    /** The good text with one piece of it replaced. */
    static String with(String piece, String other) {
        assertThat(GOOD).contains(piece);
        return GOOD.replace(piece, other);
    }

    static HandsetModel good() {
        return ModelReader.read(GOOD, "plain.yaml");
    }
}
