package dev.countersign.management;

import static java.util.Objects.requireNonNullElse;

import dev.countersign.access.FirstStart;
import dev.countersign.access.NewAccount;
import dev.countersign.access.Site;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Role;
import dev.countersign.kit.http.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first start: whoever holds the token from the log opens the first account, an administrator's. */
@Controller
@RequestMapping(Reply.ROOT + "/setup")
class SetupController {

    private static final Set<Role> USUAL = Set.of(Role.ADMINISTRATOR, Role.EDITOR, Role.WRITER);

    private final FirstStart firstStart;

    SetupController(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @PostMapping
    Reply setUp(@Sent Setup setup) {
        if (!firstStart.isToCome())
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "not-first",
                            "There is an administrator already. Sign in, or ask an administrator to open an account for you.")
                    .exception();
        return firstStart
                .complete(setup.token(), setup.named(), setup.account())
                .map(AccountController::opened)
                .orElseThrow(() -> Problem.of(
                                HttpStatus.FORBIDDEN,
                                "token-wrong",
                                "This is no token that a start wrote into the log within the last week.")
                        .exception());
    }

    /**
     * What the first start asks for.
     *
     * @param token from the link in the log
     * @param email to sign in with
     * @param roles must hold the administrator's; without them the usual ones: administrator, editor, writer
     * @param site null to leave it unnamed for now
     */
    record Setup(
            @NotBlank String token,
            String name,
            String email,
            @NotNull String password,
            @Nullable Set<Role> roles,
            @Nullable Named site) {

        NewAccount account() {
            return new NewAccount(name, email, password, requireNonNullElse(roles, USUAL), null);
        }

        @Nullable Site named() {
            return site == null ? null : site.site();
        }

        @Override
        public String toString() {
            return "Setup[%s]".formatted(email);
        }
    }

    /** Who publishes here, and in which language unless they say otherwise. */
    record Named(@NotBlank String name, @Nullable LocaleTag locale) {

        Site site() {
            return Site.of(name, requireNonNullElse(locale, LocaleTag.EN_US));
        }
    }
}
