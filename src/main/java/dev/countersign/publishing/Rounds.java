package dev.countersign.publishing;

import dev.countersign.kit.Leases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round again and again to look after what readers find; of several nodes one at a time. */
@Component
class Rounds {

    private final Leases leases;
    private final Shelf shelf;
    private final Announcing announcing;

    Rounds(Leases leases, Shelf shelf, Announcing announcing) {
        this.leases = leases;
        this.shelf = shelf;
        this.announcing = announcing;
    }

    @Scheduled(fixedDelayString = "${countersign.shelf.refresh}", initialDelayString = "0s")
    void refreshByCalendar() {
        leases.inTurn("shelf.refresh", shelf::refreshByCalendar);
    }

    @Scheduled(fixedDelayString = "${countersign.shelf.announce}", initialDelayString = "0s")
    void announceRest() {
        leases.inTurn("shelf.announce", announcing::announceRest);
    }

    @Scheduled(
            fixedDelayString = "${countersign.shelf.forget}",
            initialDelayString = "${countersign.shelf.forget-first:1m}")
    void forgetUnnamed() {
        leases.inTurn("shelf.forget", shelf::forgetUnnamed);
    }
}
