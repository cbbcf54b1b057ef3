package dev.keyward.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.testing.Caller;
import dev.keyward.testing.OnBothDatabases;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each record that goes in or out has a schema of its own in the OpenAPI document. */
@OnBothDatabases
class SchemaNamesTests {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MockMvcTester http;

    @Test
    void noTwoRecordsShareASchema() {
        var names = new SchemaNames();
        var named = new TreeMap<String, Set<String>>();
        records()
                .forEach(type -> named.computeIfAbsent(names.of(type), name -> new TreeSet<>())
                        .add(type.getName()));
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    @Test
    void theDocumentTellsTheMovesOfModulesApart() {
        var document = http.get().uri("/api/openapi.json").exchange();
        assertThat(Caller.<Map<String, Object>>read(document, "$.components.schemas"))
                .containsKeys("ReviewMove", "DrillMove", "ExemptionMove", "ReviewStandingMove", "MaturityWanted")
                .doesNotContainKeys("Move", "Wanted", "Decision");
        assertThat(Caller.<String>read(
                        document,
                        "$.paths['/api/v1/reviews/{id}/transitions'].post.requestBody.content"
                                + "['application/json'].schema['$ref']"))
                .isEqualTo("#/components/schemas/ReviewMove");
    }

    private Set<Class<?>> records() {
        var all = new LinkedHashSet<Class<?>>();
        for (var handler : requestMappingHandlerMapping.getHandlerMethods().values()) {
            var method = handler.getMethod();
            if (method.getDeclaringClass().getPackageName().startsWith("dev.keyward")) {
                Stream.concat(
                                Stream.of(method.getGenericReturnType()),
                                Arrays.stream(method.getGenericParameterTypes()))
                        .forEach(type -> gather(type, all));
            }
        }
        return all;
    }

    /** A list of something has a schema of the name of both, so what it is of is looked at instead. */
    private static void gather(Type type, Set<Class<?>> all) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> gather(part, all));
            gather(generic.getRawType(), all);
        } else if (type instanceof Class<?> one
                && one.isRecord()
                && one.getPackageName().startsWith("dev.keyward")
                && all.add(one)) {
            Arrays.stream(one.getRecordComponents()).forEach(part -> gather(part.getGenericType(), all));
        }
    }
}
