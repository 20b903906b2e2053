package dev.countersign;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import dev.countersign.upkeep.UpkeepCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application, and the look that all its pages share. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@Viewport("width=device-width, initial-scale=1")
public class Countersign implements AppShellConfigurator {

    /**
     * Starts the application, or does what the first argument names: {@code import}, {@code export} or {@code verify}. The others are Spring
     * Boot's, such as {@code --server.port=9000}.
     */
    public static void main(String[] arguments) {
        if (UpkeepCommand.isMeant(arguments))
            System.exit(new UpkeepCommand(System.out, System.err, DataOnly::open).run(arguments));
        if (arguments.length > 0 && arguments[0].equals("import")) System.exit(ImportOnce.run(arguments));
        SpringApplication.run(Countersign.class, arguments);
    }

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Countersign");
        page.addLink("icon", "icons/countersign.svg");
        page.addMetaTag("color-scheme", "light dark");
    }
}
