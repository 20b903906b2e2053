package dev.countersign.management;

import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.http.Parameters;
import dev.countersign.notice.Notice;
import dev.countersign.notice.NoticeBoard;
import dev.countersign.notice.Topic;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody was told; and for administrators the letters that were given up. */
@Controller
@RequestMapping(Reply.ROOT + "/notices")
class NoticeController {

    private static final int LATEST = 200;

    private final NoticeBoard board;
    private final CurrentActor current;

    NoticeController(NoticeBoard board, CurrentActor current) {
        this.board = board;
        this.current = current;
    }

    /** Nothing more to say. */
    record Nothing() {}

    @GetMapping
    Reply latest(HttpServletRequest request) {
        Parameters.of(request);
        return all(board.latest(current.get(), LATEST));
    }

    @GetMapping("/failed")
    Reply failed(HttpServletRequest request) {
        Parameters.of(request);
        return all(board.failed(current.get()));
    }

    @PostMapping("/{id}/readings")
    Reply read(@PathVariable String id, @Sent Nothing nothing) {
        return Reply.of(Shown.of(board.read(current.get(), id)));
    }

    @PostMapping("/{id}/attempts")
    Reply tryAgain(@PathVariable String id, @Sent Nothing nothing) {
        return Reply.of(Shown.of(board.tryAgain(current.get(), id)));
    }

    private static Reply all(List<Notice> notices) {
        return Reply.all(notices.stream().map(Shown::of).toList());
    }

    /**
     * A notice as it is answered.
     *
     * @param path the page on which to act
     * @param error what the mail server said, where a letter was not sent
     */
    record Shown(
            String id,
            Topic topic,
            String subject,
            List<String> lines,
            @Nullable String path,
            String why,
            Instant at,
            @Nullable Instant readAt,
            Notice.State mail,
            @Nullable String error) {

        static Shown of(Notice notice) {
            var letter = notice.letter();
            return new Shown(
                    notice.id(),
                    letter.topic(),
                    letter.subject(),
                    letter.lines(),
                    letter.path(),
                    letter.why(),
                    notice.at(),
                    notice.readAt(),
                    notice.posting().state(),
                    notice.posting().lastError());
        }
    }
}
