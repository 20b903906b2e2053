package dev.countersign.publishing;

import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks again and again whether the feed has new entries, so that this node hears of what others published. At a fixed rate, in a thread of its
 * own: no other scheduled work holds it up. While the database cannot be asked, it says so once and goes on trying.
 */
@Component
class ChangeTail {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeTail.class);
    private static final int AT_ONCE = 1_000;

    private final ChangeFeed feed;
    private final ApplicationEventPublisher events;
    private final ReentrantLock looking = new ReentrantLock();
    private long seen;
    private boolean begun;
    private boolean blind;

    ChangeTail(ChangeFeed feed, ApplicationEventPublisher events) {
        this.feed = feed;
        this.events = events;
    }

    @Scheduled(fixedRateString = "${countersign.changes.tail}")
    void look() {
        if (!looking.tryLock()) return; // the last look is still waiting for the database
        try {
            if (begun) follow();
            else begin();
            if (blind) LOG.info("The change feed can be read again");
            blind = false;
        } catch (RuntimeException e) {
            if (!blind) LOG.warn("The change feed cannot be read; answers at hand may be old: {}", e.toString());
            blind = true;
        } finally {
            looking.unlock();
        }
    }

    private void begin() {
        seen = feed.last().map(Change::sequence).orElse(0L);
        begun = true;
        events.publishEvent(new FeedAdvanced(seen));
    }

    private void follow() {
        var changes = feed.from(seen + 1, AT_ONCE);
        if (changes.isEmpty()) return;
        seen = changes.getLast().sequence();
        events.publishEvent(new FeedAdvanced(seen));
    }
}
