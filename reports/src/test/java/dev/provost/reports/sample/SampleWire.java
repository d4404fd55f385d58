package dev.provost.reports.sample;

import dev.provost.reports.Direction;
import dev.provost.reports.Octets;
import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A made-up conversation: package 1 to 4 of a management session, in which the server forgets a status. */
public final class SampleWire {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00.250Z");

    private SampleWire() {}

    /** The whole conversation. */
    public static Transcript transcript(String name, String encoding, String version) {
        List<WireMessage> messages = new ArrayList<>();
        messages.add(message(encoding, Direction.DEVICE_TO_SERVER, 0, login(version), List.of()));
        messages.add(message(encoding, Direction.SERVER_TO_DEVICE, 31, orders(version), List.of()));
        messages.add(message(encoding, Direction.DEVICE_TO_SERVER, 38, answers(version), List.of()));
        messages.add(message(
                encoding,
                Direction.SERVER_TO_DEVICE,
                57,
                end(version),
                List.of("No Status for Results, CmdID 3 of message 2.", "MsgRef 1 names a message answered before.")));
        return new Transcript(name, "127.0.0.1:40112", "127.0.0.1:8080", messages);
    }

    private static WireMessage message(
            String encoding, Direction direction, int millis, String xml, List<String> notes) {
        boolean up = direction == Direction.DEVICE_TO_SERVER;
        String mediaType = "application/vnd.syncml.dm+" + encoding;
        byte[] body = encoding.equals("xml") ? xml.getBytes(StandardCharsets.UTF_8) : binary(xml);
        String start = up ? "POST /dm?session=7f3a HTTP/1.1\r\nHost: dm.acme.example:8080" : "HTTP/1.1 200 OK";
        String head = start + "\r\nContent-Type: " + mediaType + "\r\nContent-Length: " + body.length
                + (up
                        ? "\r\nAccept: application/vnd.syncml.dm+wbxml, application/vnd.syncml.dm+xml"
                        : "\r\nServer: acme-dm/4.1");
        return new WireMessage(direction, START.plusMillis(millis), 0, head, Octets.of(body), mediaType, xml, notes);
    }

    /** Looks like WBXML without being it: header of version 1.2 with a string table, then the words. */
    private static byte[] binary(String xml) {
        byte[] words = xml.replaceAll("<[^>]*>|\\s+", "\u0003").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[words.length + 5];
        all[0] = 2;
        all[1] = (byte) 0xA4;
        all[2] = 1;
        all[3] = 0x6A;
        System.arraycopy(words, 0, all, 5, words.length);
        return all;
    }

    private static String header(String version, int msgId, boolean up) {
        String device = "IMEI:490154203237518";
        String server = "http://dm.acme.example:8080/dm";
        return """
                <SyncML xmlns="SYNCML:SYNCML%1$s">
                  <SyncHdr>
                    <VerDTD>%1$s</VerDTD>
                    <VerProto>DM/%1$s</VerProto>
                    <SessionID>7f3a</SessionID>
                    <MsgID>%2$d</MsgID>
                    <Target>
                      <LocURI>%3$s</LocURI>
                    </Target>
                    <Source>
                      <LocURI>%4$s</LocURI>
                    </Source>
                  </SyncHdr>
                """.formatted(version, msgId, up ? server : device, up ? device : server);
    }

    private static String login(String version) {
        return header(version, 1, true) + """
                  <SyncBody>
                    <Alert>
                      <CmdID>1</CmdID>
                      <Data>1201</Data>
                    </Alert>
                    <Replace>
                      <CmdID>2</CmdID>
                      <Item>
                        <Source>
                          <LocURI>./DevInfo/DevId</LocURI>
                        </Source>
                        <Meta>
                          <Format xmlns="syncml:metinf">chr</Format>
                        </Meta>
                        <Data>IMEI:490154203237518</Data>
                      </Item>
                      <Item>
                        <Source>
                          <LocURI>./DevInfo/Man</LocURI>
                        </Source>
                        <Data>Nordlicht &amp; Söhne</Data>
                      </Item>
                    </Replace>
                    <Final/>
                  </SyncBody>
                </SyncML>
                """;
    }

    private static String orders(String version) {
        return header(version, 1, false) + """
                  <SyncBody>
                    <Status>
                      <CmdID>1</CmdID>
                      <MsgRef>1</MsgRef>
                      <CmdRef>0</CmdRef>
                      <Cmd>SyncHdr</Cmd>
                      <Data>212</Data>
                    </Status>
                    <Status>
                      <CmdID>2</CmdID>
                      <MsgRef>1</MsgRef>
                      <CmdRef>1</CmdRef>
                      <Cmd>Alert</Cmd>
                      <Data>200</Data>
                    </Status>
                    <Get>
                      <CmdID>4</CmdID>
                      <Item>
                        <Target>
                          <LocURI>./AP/internet/ProxyAddress</LocURI>
                        </Target>
                      </Item>
                    </Get>
                    <Final/>
                  </SyncBody>
                </SyncML>
                """;
    }

    private static String answers(String version) {
        return header(version, 2, true) + """
                  <SyncBody>
                    <Status>
                      <CmdID>1</CmdID>
                      <MsgRef>1</MsgRef>
                      <CmdRef>0</CmdRef>
                      <Cmd>SyncHdr</Cmd>
                      <Data>200</Data>
                    </Status>
                    <Status>
                      <CmdID>2</CmdID>
                      <MsgRef>1</MsgRef>
                      <CmdRef>4</CmdRef>
                      <Cmd>Get</Cmd>
                      <Data>200</Data>
                    </Status>
                    <Results>
                      <CmdID>3</CmdID>
                      <MsgRef>1</MsgRef>
                      <CmdRef>4</CmdRef>
                      <Item>
                        <Source>
                          <LocURI>./AP/internet/ProxyAddress</LocURI>
                        </Source>
                        <Data>10.1.1.1</Data>
                      </Item>
                    </Results>
                    <Final/>
                  </SyncBody>
                </SyncML>
                """;
    }

    private static String end(String version) {
        return header(version, 2, false) + """
                  <SyncBody>
                    <Status>
                      <CmdID>1</CmdID>
                      <MsgRef>1</MsgRef>
                      <CmdRef>0</CmdRef>
                      <Cmd>SyncHdr</Cmd>
                      <Data>200</Data>
                    </Status>
                    <Final/>
                  </SyncBody>
                </SyncML>
                """;
    }
}
