package dev.countersign.management;

import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.MailAddress;
import dev.countersign.kit.UserId;
import dev.countersign.kit.http.Problem;
import dev.countersign.notice.Mail;
import dev.countersign.notice.MailWishes;
import dev.countersign.notice.Paces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a user wants by mail: for the user themselves and for administrators. */
@Controller
@RequestMapping(Reply.ROOT + "/accounts/{id}/mail")
class MailController {

    private static final long NO_VERSION = -1;

    private final Mail mail;
    private final CurrentActor current;

    MailController(Mail mail, CurrentActor current) {
        this.mail = mail;
        this.current = current;
    }

    @GetMapping
    Reply wishes(@PathVariable String id) {
        return answer(mail.chosen(current.get(), named(id)));
    }

    @PutMapping
    Reply change(@PathVariable String id, @Sent MailWishes wishes, Seen seen) {
        var user = named(id);
        var by = current.get();
        var version = seen.version().matches("\\d{1,18}") ? Long.parseLong(seen.version()) : NO_VERSION;
        return answer(Seen.saving(
                () -> mail.change(by, user, version, wishes),
                () -> String.valueOf(mail.chosen(by, user).version())));
    }

    private static Reply answer(Mail.Chosen chosen) {
        var wishes = chosen.wishes();
        return Reply.of(new Shown(wishes.address(), wishes.paces(), chosen.address()))
                .at(String.valueOf(chosen.version()));
    }

    private static UserId named(String id) {
        try {
            return new UserId(id);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("no-such-user", "There is no user of this id.")
                    .exception();
        }
    }

    /**
     * What was chosen, as it is answered.
     *
     * @param goesTo where mail goes by it
     */
    record Shown(@Nullable MailAddress address, @Nullable Paces paces, MailAddress goesTo) {}
}
