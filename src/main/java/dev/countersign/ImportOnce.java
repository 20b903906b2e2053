package dev.countersign;

import dev.countersign.importing.ImportCommand;
import dev.countersign.importing.Importing;
import dev.countersign.importing.RecognisedPost;
import dev.countersign.kit.Actor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Imports one file from the command line and ends. */
final class ImportOnce {

    /** Whoever can read the data folder or knows the database's address may write drafts; there is no account to name. */
    private static final Actor COMMAND_LINE =
            new Actor(new UserId("00000000000000000000000001"), "Command line", Set.of(Role.WRITER), null);

    /** What starts the views cannot do without a web server. */
    private static final String VIEWS =
            "com.vaadin.flow.spring.SpringBootAutoConfiguration,com.vaadin.flow.spring.SpringSecurityAutoConfiguration";

    private ImportOnce() {}

    /** Runs {@code import …} and returns the code to exit with. */
    static int run(String[] arguments) {
        var own = List.of(arguments).subList(1, arguments.length);
        return new ImportCommand(System.out, System.err, post -> keep(post, arguments)).run(own, System.in);
    }

    private static String keep(RecognisedPost post, String[] arguments) {
        var settings = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--") && argument.contains("."))
                .toArray(String[]::new);
        try (var application = new SpringApplicationBuilder(Countersign.class)
                .web(WebApplicationType.NONE)
                .properties("spring.autoconfigure.exclude=" + VIEWS, "logging.level.org.springframework.context=error")
                .run(settings)) {
            var article = application.getBean(Importing.class).importPost(COMMAND_LINE, post, LocaleTag.EN_US);
            return "Kept as the draft '%s' in %s.".formatted(article.slug(), article.locale());
        }
    }
}
