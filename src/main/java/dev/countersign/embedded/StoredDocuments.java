package dev.countersign.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Documents as they lie in the file: BSON and a checksum, because SQLite does not notice when a disk changes a byte. */
final class StoredDocuments {

    private static final int OBJECT_TOO_LARGE = 10334;

    private StoredDocuments() {}

    /** The document as bytes, with their checksum behind them. */
    static byte[] seal(Document document) {
        return seal(encode(document));
    }

    /** Puts the checksum behind the bytes of a document. */
    static byte[] seal(byte[] document) {
        return ByteBuffer.allocate(document.length + Integer.BYTES)
                .put(document)
                .putInt(checksum(document, document.length))
                .array();
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    OBJECT_TOO_LARGE,
                    "BSONObjectTooLarge",
                    "A document has " + buffer.readableBytes() + " bytes, which is more than the "
                            + BsonConstants.MAX_BSON_OBJECT_SIZE + " it may have");
        }
        return ByteBufUtil.getBytes(buffer);
    }

    /**
     * The document of sealed bytes.
     *
     * @throws EmbeddedStoreException when they are not those that were stored
     */
    static Document open(byte[] bytes) {
        int length = bytes.length - Integer.BYTES;
        if (length < 0 || ByteBuffer.wrap(bytes).getInt(length) != checksum(bytes, length)) {
            throw EmbeddedStoreException.damaged("A document is not as it was written.");
        }
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
