package dev.countersign;

import com.mongodb.WriteConcern;
import dev.countersign.access.Invitation;
import dev.countersign.access.PasswordHash;
import dev.countersign.access.SignInName;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.Stage;
import dev.countersign.kit.ApiKeyId;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.InvitationId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.MailAddress;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RecallId;
import dev.countersign.kit.RequestId;
import dev.countersign.kit.RichText;
import dev.countersign.kit.RollOutId;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TextValue;
import dev.countersign.kit.ThreadId;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.UserId;
import dev.countersign.kit.WaiverId;
import dev.countersign.people.Npi;
import dev.countersign.people.Scope;
import dev.countersign.publishing.RollOut;
import dev.countersign.review.PartKey;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.ReviewThread;
import dev.countersign.review.Waiver;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScanner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.MongoManagedTypes;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.scheduling.annotation.EnableScheduling;

/** How values are stored: each text value as its text, rich text as Portable Text, times in whole milliseconds. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StorageConfiguration {

    private static final Set<Class<? extends TextValue>> TEXT_VALUES = Set.of(
            ArticleId.class,
            PersonId.class,
            TreatmentId.class,
            UserId.class,
            ApiKeyId.class,
            InvitationId.class,
            MailAddress.class,
            SignOffId.class,
            RequestId.class,
            ThreadId.class,
            WaiverId.class,
            EditionId.class,
            RecallId.class,
            RollOutId.class,
            Slug.class,
            Digest.class,
            LocaleTag.class,
            SectionKey.class,
            Scope.class,
            Npi.class,
            PartKey.class,
            SignInName.class,
            PasswordHash.class);

    /** Long enough for a replica set to choose another primary. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Set<Class<?>> SEALED = Set.of(
            Section.class,
            Stage.class,
            RollOut.Outcome.class,
            ReviewRequest.Asked.class,
            ReviewRequest.State.class,
            ReviewRequest.Turn.class,
            ReviewThread.Entry.class,
            Waiver.State.class,
            Invitation.State.class);

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** On a replica set a write is acknowledged once most members have it on disk. */
    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** Who asks while the database is away hears so soon. An address that says {@code serverSelectionTimeoutMS} has its way. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer impatience() {
        return settings -> settings.applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    /** Names the kinds of sealed types from the start: their aliases must be known before the first one is read. */
    @Bean
    MongoManagedTypes managedTypes(ApplicationContext context) throws ClassNotFoundException {
        var documents = new EntityScanner(context).scan(org.springframework.data.mongodb.core.mapping.Document.class);
        var kinds = SEALED.stream().flatMap(type -> Stream.of(type.getPermittedSubclasses()));
        return MongoManagedTypes.fromIterable(
                Stream.concat(documents.stream(), kinds).toList());
    }

    @Bean
    MongoCustomConversions conversions() {
        return new MongoCustomConversions(List.of(new FromText(), new ToText(), new FromPortable(), new ToPortable()));
    }

    @WritingConverter
    private static final class ToText implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return TEXT_VALUES.stream()
                    .map(type -> new ConvertiblePair(type, String.class))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source instanceof TextValue value ? value.value() : null;
        }
    }

    @ReadingConverter
    private static final class FromText implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return TEXT_VALUES.stream()
                    .map(type -> new ConvertiblePair(String.class, type))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            try {
                return source == null
                        ? null
                        : to.getType().getConstructor(String.class).newInstance(source);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(
                        "Stored text breaks the rules of " + to.getType().getSimpleName(), e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Every text value has a constructor from its text", e);
            }
        }
    }

    @WritingConverter
    private static final class ToPortable implements Converter<RichText, Document> {
        @Override
        public Document convert(RichText source) {
            return new Document("portable", source.portable());
        }
    }

    @ReadingConverter
    private static final class FromPortable implements Converter<Document, RichText> {
        @Override
        public RichText convert(Document source) {
            var blocks = new ArrayList<Map<String, Object>>();
            source.getList("portable", Document.class, List.of()).forEach(blocks::add);
            return RichText.ofPortable(blocks);
        }
    }
}
