package dev.countersign.notice;

import dev.countersign.access.FirstStart;
import dev.countersign.access.SiteAddress;
import dev.countersign.kit.MailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by SMTP, where {@code spring.mail.host} is set. */
@Component
class SmtpPost implements Post {

    private final ObjectProvider<JavaMailSender> server;
    private final FirstStart firstStart;
    private final SiteAddress site;
    private final String from;

    SmtpPost(
            ObjectProvider<JavaMailSender> server,
            FirstStart firstStart,
            SiteAddress site,
            @Value("${countersign.mail.from:}") String from) {
        this.server = server;
        this.firstStart = firstStart;
        this.site = site;
        this.from = from.strip();
    }

    @Override
    public boolean isOn() {
        return server.getIfAvailable() != null;
    }

    @Override
    public void send(String id, MailAddress to, Written letter) {
        var sender = server.getObject();
        try {
            var message = new NamedMessage(sender.createMimeMessage(), "<%s@%s>".formatted(id, host()));
            var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(new InternetAddress(
                    from.isEmpty() ? "countersign@" + host() : from,
                    firstStart.site().name(),
                    StandardCharsets.UTF_8.name()));
            parts.setTo(to.value());
            parts.setSubject(letter.subject());
            parts.setText(letter.text(), letter.html());
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
            sender.send(message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private String host() {
        return Optional.ofNullable(URI.create(site.of("")).getHost()).orElse("localhost");
    }

    /** The library writes an id of its own over any other just before it sends. */
    private static final class NamedMessage extends MimeMessage {

        private final String name;

        NamedMessage(MimeMessage blank, String name) throws MessagingException {
            super(blank.getSession());
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
