package dev.provost.transport;

import dev.provost.push.Datagram;
import dev.provost.push.PushFormatException;
import dev.provost.push.PushMessage;
import dev.provost.push.Reassembly;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.util.Optional;

/** Reads the datagrams of one socket, on its event loop. */
final class DatagramPushLine extends SimpleChannelInboundHandler<DatagramPacket> {

    private static final int MAX_UNFINISHED = 16;
    private static final int MAX_OCTETS = 64 << 10;

    private final PushHandler handler;
    private final Reassembly parts = new Reassembly(MAX_UNFINISHED, MAX_OCTETS);

    DatagramPushLine(PushHandler handler) {
        this.handler = handler;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
        byte[] octets = ByteBufUtil.getBytes(packet.content());
        String from = Addresses.endpoint(packet.sender()).toString();
        String to = PushWay.DATAGRAM.scheme() + "://" + Addresses.endpoint(packet.recipient());
        ReceivedPush push;
        try {
            Datagram datagram = Datagram.hasHeader(octets)
                    ? Datagram.decode(octets)
                    : new Datagram(Optional.empty(), Optional.empty(), octets);
            Optional<byte[]> whole = parts.add(from, datagram);
            if (whole.isEmpty()) {
                return;
            }
            byte[] unit = whole.get();
            push = new ReceivedPush(
                    PushWay.DATAGRAM,
                    from,
                    to,
                    datagram.concatenation().isPresent() ? unit : octets,
                    PushMessage.decode(unit));
        } catch (PushFormatException e) {
            handler.malformed(PushWay.DATAGRAM, from, octets, e.getMessage());
            return;
        }
        handler.received(push);
    }

    /** A datagram that could not be received says nothing about the next one. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {}
}
