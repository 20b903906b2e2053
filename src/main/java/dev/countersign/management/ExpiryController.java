package dev.countersign.management;

import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Role;
import dev.countersign.people.Directory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which credentials lapse soon or have lapsed: everybody's for those who keep the directory, their own for everybody else. */
@Controller
@RequestMapping(Reply.ROOT + "/expiries")
class ExpiryController {

    private final Directory directory;
    private final CurrentActor current;

    ExpiryController(Directory directory, CurrentActor current) {
        this.directory = directory;
        this.current = current;
    }

    @GetMapping
    Reply list() {
        var by = current.get();
        var seesAll = by.lacks(Role.EDITOR, Role.ADMINISTRATOR).isEmpty();
        return Reply.all(directory.expiries().stream()
                .filter(expiry -> seesAll || expiry.person().equals(by.person()))
                .toList());
    }
}
