package dev.keyward.storage;

import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Text;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps every {@link Text} to varchar, every {@link Identifier} to uuid and every {@link Document} to JSON, once for all
 * types there will ever be.
 */
@Configuration(proxyBeanMethods = false)
class ColumnTypes {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect, JsonMapper json) {
        return JdbcCustomConversions.of(
                dialect,
                List.of(
                        new ToText(),
                        new FromText(),
                        new ToIdentifier(),
                        new FromIdentifier(),
                        new ToDocument(json),
                        new FromDocument(json)));
    }

    @WritingConverter
    private record FromDocument(JsonMapper json) implements Converter<Document, String> {
        @Override
        public String convert(Document value) {
            return json.writeValueAsString(value);
        }
    }

    @ReadingConverter
    private record ToDocument(JsonMapper json) implements ConverterFactory<String, Document> {
        @Override
        public <T extends Document> Converter<String, T> getConverter(Class<T> type) {
            return text -> json.readValue(text, type);
        }
    }

    @WritingConverter
    private static final class FromText implements Converter<Text, String> {
        @Override
        public String convert(Text value) {
            return value.text();
        }
    }

    @WritingConverter
    private static final class FromIdentifier implements Converter<Identifier, UUID> {
        @Override
        public UUID convert(Identifier value) {
            return value.value();
        }
    }

    @ReadingConverter
    private static final class ToText implements ConverterFactory<String, Text> {
        @Override
        public <T extends Text> Converter<String, T> getConverter(Class<T> type) {
            return text -> construct(type, String.class, text);
        }
    }

    @ReadingConverter
    private static final class ToIdentifier implements ConverterFactory<UUID, Identifier> {
        @Override
        public <T extends Identifier> Converter<UUID, T> getConverter(Class<T> type) {
            return value -> construct(type, UUID.class, value);
        }
    }

    private static <T> T construct(Class<T> type, Class<?> argument, Object value) {
        try {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            var constructor = lookup.findConstructor(type, MethodType.methodType(void.class, argument));
            return type.cast(constructor.invoke(value));
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException("%s has no constructor of one %s.".formatted(type, argument), impossible);
        }
    }
}
