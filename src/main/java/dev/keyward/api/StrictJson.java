package dev.keyward.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads JSON as strictly as the code is typed: what a record of ours does not mark {@code @Nullable} must be there and
 * must not be null, so no half-filled value ever reaches a service.
 */
@Component
class StrictJson implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.addModule(new SimpleModule("written times")
                        .addDeserializer(Duration.class, new WrittenDuration())
                        .addDeserializer(Instant.class, new WrittenInstant()))
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .withCoercionConfig(LogicalType.Textual, StrictJson::fromTextOnly)
                .withCoercionConfig(LogicalType.DateTime, StrictJson::fromTextOnly)
                .annotationIntrospector(
                        AnnotationIntrospector.pair(builder.annotationIntrospector(), new NullMarkedRecords()));
    }

    /** A number or a truth value is not a text, and 3600 is not a duration: nothing is guessed. */
    private static void fromTextOnly(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /** Jackson's own takes a number for seconds, whatever the coercions say. */
    private static final class WrittenDuration extends StdDeserializer<Duration> {
        WrittenDuration() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Duration) context.handleUnexpectedToken(context.constructType(Duration.class), parser);
            }
            try {
                return Duration.parse(parser.getString());
            } catch (DateTimeParseException unreadable) {
                return (Duration) context.handleWeirdStringValue(
                        Duration.class, parser.getString(), "a duration is written like PT60S");
            }
        }
    }

    /** The same for moments: 0 is not 1970. */
    private static final class WrittenInstant extends StdDeserializer<Instant> {
        WrittenInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(context.constructType(Instant.class), parser);
            }
            try {
                return Instant.parse(parser.getString());
            } catch (DateTimeParseException unreadable) {
                return (Instant) context.handleWeirdStringValue(
                        Instant.class, parser.getString(), "a moment is written like 2026-11-03T03:00:00Z");
            }
        }
    }

    private static final class NullMarkedRecords extends NopAnnotationIntrospector {
        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return mustBeThere(member) ? Boolean.TRUE : null;
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            return mustBeThere(annotated) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
        }

        private static boolean mustBeThere(Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter
                    && parameter.getDeclaringClass().getName().startsWith("dev.keyward.")
                    && parameter.getDeclaringClass().getRecordComponents() instanceof RecordComponent[] components
                    && parameter.getOwner().getParameterCount() == components.length
                    && !isNullable(components[parameter.getIndex()]);
        }

        /** Asked of the component, since javac leaves a nested type's annotation off the compact constructor. */
        private static boolean isNullable(RecordComponent component) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }
}
