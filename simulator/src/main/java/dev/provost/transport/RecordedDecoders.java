package dev.provost.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Netty's decoders of HTTP, which tell with each part the octets that it was made of. */
final class RecordedDecoders {

    /** Takes what one step of a decoder did. */
    interface Steps {

        /** Octets were read; before the parts that they complete. */
        void octets(ByteBuf read);

        /** A part is complete. */
        void part(HttpObject part);
    }

    private static final HttpDecoderConfig LIMITS =
            new HttpDecoderConfig().setMaxInitialLineLength(16 << 10).setMaxHeaderSize(64 << 10);

    private RecordedDecoders() {}

    /** The parts of a list from one index on. */
    private static void tell(Steps steps, List<Object> out, int from) {
        for (int i = from; i < out.size(); i++) {
            if (out.get(i) instanceof HttpObject part) {
                steps.part(part);
            }
        }
    }

    /** Reads requests. */
    static final class Requests extends HttpRequestDecoder {

        private final Steps steps;
        private int told;

        Requests(Steps steps) {
            super(LIMITS);
            this.steps = steps;
        }

        @Override
        protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
            int start = in.readerIndex();
            int had = out.size();
            super.decode(ctx, in, out);
            steps.octets(in.slice(start, in.readerIndex() - start));
            tell(steps, out, had);
            told = out.size();
        }

        @Override
        protected void decodeLast(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
            told = out.size();
            super.decodeLast(ctx, in, out);
            tell(steps, out, told);
        }
    }

    /** Reads responses. */
    static final class Responses extends HttpResponseDecoder {

        private final Steps steps;
        private final BooleanSupplier toHead;
        private int told;

        Responses(Steps steps, BooleanSupplier toHead) {
            super(LIMITS);
            this.steps = steps;
            this.toHead = toHead;
        }

        @Override
        protected boolean isContentAlwaysEmpty(HttpMessage head) {
            return super.isContentAlwaysEmpty(head) || toHead.getAsBoolean();
        }

        @Override
        protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
            int start = in.readerIndex();
            int had = out.size();
            super.decode(ctx, in, out);
            steps.octets(in.slice(start, in.readerIndex() - start));
            tell(steps, out, had);
            told = out.size();
        }

        @Override
        protected void decodeLast(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
            told = out.size();
            super.decodeLast(ctx, in, out);
            tell(steps, out, told);
        }
    }
}
