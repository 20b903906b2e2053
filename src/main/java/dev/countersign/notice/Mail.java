package dev.countersign.notice;

import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.access.Accounts;
import dev.countersign.access.SiteAddress;
import dev.countersign.access.User;
import dev.countersign.kit.Actor;
import dev.countersign.kit.MailAddress;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whether mail goes out here, and what everybody wants of it. */
@Service
public class Mail {

    private static final long UNSAVED = 0;

    private final Post post;
    private final StoredMailSettings settings;
    private final Accounts accounts;
    private final SiteAddress site;
    private final InstantSource clock;

    Mail(Post post, StoredMailSettings settings, Accounts accounts, SiteAddress site, InstantSource clock) {
        this.post = post;
        this.settings = settings;
        this.accounts = accounts;
        this.site = site;
        this.clock = clock;
    }

    /**
     * What somebody chose.
     *
     * @param version to change it by; 0 while nobody has changed it
     * @param address where mail goes by it
     */
    public record Chosen(UserId user, long version, MailWishes wishes, MailAddress address) {}

    /** Whether mail goes out at all. */
    public boolean isOn() {
        return post.isOn();
    }

    /** Whether links in letters lead here from elsewhere. */
    public boolean knowsItsAddress() {
        return site.isKnown();
    }

    /** What this user wants: for the user and for administrators. */
    public Chosen chosen(Actor by, UserId user) {
        return chosen(accounts.get(by, user));
    }

    /**
     * Changes what a user wants: the user and administrators may.
     *
     * @param seen the version that was looked at; null to change whatever there is
     */
    public Chosen change(Actor by, UserId user, @Nullable Long seen, MailWishes wishes) {
        var account = accounts.get(by, user);
        return Saving.again(() -> {
            var before =
                    settings.findById(user).orElseGet(() -> new MailSettings(user, null, MailWishes.USUAL, List.of()));
            if (seen != null && seen != version(before))
                throw Refusal.of(STALE, "stale", "Somebody changed this meanwhile. Look at it again.")
                        .exception();
            if (!before.wishes().equals(wishes)) settings.save(before.with(wishes, change(by, before, wishes)));
            return chosen(account);
        });
    }

    Chosen chosen(User user) {
        var stored = settings.findById(user.id()).orElse(null);
        var wishes = stored == null ? MailWishes.USUAL : stored.wishes();
        var address =
                wishes.address() == null ? new MailAddress(user.signInName().value()) : wishes.address();
        return new Chosen(user.id(), stored == null ? UNSAVED : version(stored), wishes, address);
    }

    /** The trail tells that an address changed and not what it is: the trail is for many eyes. */
    private StateChange change(Actor by, MailSettings before, MailWishes wishes) {
        var sameAddress = java.util.Objects.equals(before.wishes().address(), wishes.address());
        return StateChange.of(
                "mail.chosen",
                "users/" + before.user(),
                by,
                clock.instant(),
                Map.of("address", sameAddress ? "unchanged" : "changed"));
    }

    private static long version(MailSettings stored) {
        return stored.version() == null ? UNSAVED : stored.version() + 1;
    }
}
