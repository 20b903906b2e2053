package dev.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Files in GridFS, of several chunks, of one and of none. */
abstract class FileContract extends Contract {

    private static byte[] bytes(int count) {
        var content = new byte[count];
        new Random(count).nextBytes(content);
        return content;
    }

    private static byte[] download(GridFSBucket bucket, ObjectId id) {
        var downloaded = new ByteArrayOutputStream();
        bucket.downloadToStream(id, downloaded);
        return downloaded.toByteArray();
    }

    @Test
    void keepsFilesOfAnySize() {
        var bucket = GridFSBuckets.create(database, "media");
        for (int size : new int[] {0, 1, 255 * 1024, 700_000}) {
            var id = bucket.uploadFromStream("hero.jpg", new ByteArrayInputStream(bytes(size)));
            assertThat(download(bucket, id)).isEqualTo(bytes(size));
        }
    }

    @Test
    void readsFromTheMiddle() throws IOException {
        var bucket = GridFSBuckets.create(database);
        var id = bucket.uploadFromStream("hero.jpg", new ByteArrayInputStream(bytes(700_000)));

        try (var stream = bucket.openDownloadStream(id)) {
            assertThat(stream.skip(300_000)).isEqualTo(300_000);
            assertThat(stream.readNBytes(10)).isEqualTo(Arrays.copyOfRange(bytes(700_000), 300_000, 300_010));
        }
    }

    @Test
    void findsAFileByItsNameAndDescription() {
        var bucket = GridFSBuckets.create(database);
        bucket.uploadFromStream("hero.jpg", new ByteArrayInputStream(bytes(1)));
        var id = bucket.uploadFromStream(
                "hero.jpg",
                new ByteArrayInputStream(bytes(2)),
                new GridFSUploadOptions().metadata(json("{kind: 'image'}")));

        var found = bucket.find(json("{filename: 'hero.jpg', 'metadata.kind': 'image'}"))
                .first();
        assertThat(found.getObjectId()).isEqualTo(id);
        assertThat(found.getLength()).isEqualTo(2);
    }

    @Test
    void deletesAFileWithItsChunks() {
        var bucket = GridFSBuckets.create(database);
        var id = bucket.uploadFromStream("hero.jpg", new ByteArrayInputStream(bytes(700_000)));
        var kept = bucket.uploadFromStream("other.jpg", new ByteArrayInputStream(bytes(3)));

        bucket.delete(id);

        assertThat(database.getCollection("fs.chunks").countDocuments()).isEqualTo(1);
        assertThatThrownBy(() -> download(bucket, id)).isInstanceOf(MongoGridFSException.class);
        assertThat(download(bucket, kept)).isEqualTo(bytes(3));
    }
}
