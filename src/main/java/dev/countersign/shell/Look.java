package dev.countersign.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Light, dark or as the system has it, remembered in this browser. */
enum Look {
    SYSTEM(ColorScheme.Value.LIGHT_DARK),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private static final String COOKIE = "look";

    private final ColorScheme.Value scheme;

    Look(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    /** The look that this browser asked for. */
    static Look remembered(VaadinRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value ->
                        Arrays.stream(values()).filter(look -> look.word().equals(value)))
                .findFirst()
                .orElse(SYSTEM);
    }

    /** Gives this look to the page at hand and remembers it for a year. */
    void choose() {
        var page = UI.getCurrent().getPage();
        page.setColorScheme(scheme);
        page.executeJs("document.cookie = $0 + '; path=/; max-age=31536000; samesite=lax'", COOKIE + "=" + word());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Gives each page its look before it is drawn. */
    @Component
    static class AtStart implements VaadinServiceInitListener {
        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.getSource().addUIInitListener(init -> {
                var look = remembered(VaadinRequest.getCurrent());
                if (look != SYSTEM) init.getUI().getPage().setColorScheme(look.scheme);
            });
        }
    }
}
