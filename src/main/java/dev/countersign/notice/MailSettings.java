package dev.countersign.notice;

import dev.countersign.kit.Absent;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.kit.UserId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** What a user wants by mail, as they or an administrator chose it. */
@Document("mailSettings")
record MailSettings(@Id UserId user, @Version @Nullable Long version, MailWishes wishes, List<StateChange> outbox)
        implements StoredOutbox {

    MailSettings {
        outbox = Absent.orEmpty(outbox);
    }

    MailSettings with(MailWishes changed, StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new MailSettings(user, version, changed, pending);
    }
}
