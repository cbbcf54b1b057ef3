package dev.keyward.maturity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.OnBothDatabases;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Levels are computed, never declared (domain.md I12): what any door of the console takes is walked down to its last
 * field, what is written to the tables of results is found in the sources, and the doors are knocked at as every role.
 */
@OnBothDatabases
class NobodyWritesALevelTests {
    private static final Pattern WRITES = Pattern.compile(
            "(insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+(family_assessment|family_standing"
                    + "|group_assessment)",
            Pattern.CASE_INSENSITIVE);

    @Autowired
    ApplicationContext console;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void noEndpointTakesALevelInWhateverItTakes() {
        var bodies = mappings.getHandlerMethods().values().stream()
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(parameter -> parameter.getParameterType())
                .collect(Collectors.toSet());
        assertThat(bodies).hasSizeGreaterThan(15);
        assertThat(bodies.stream().flatMap(body -> fields(body, new HashSet<>()).stream()))
                .noneMatch(NobodyWritesALevelTests::isALevel)
                .hasSizeGreaterThan(100);
    }

    @Test
    void noVerbOfAnyServiceTakesALevel() {
        var verbs = Arrays.stream(console.getBeanNamesForAnnotation(Service.class))
                .map(name -> ClassUtils.getUserClass(console.getBean(name)))
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .toList();
        assertThat(verbs).hasSizeGreaterThan(100);
        assertThat(verbs).filteredOn(verb -> writes(verb)).noneMatch(NobodyWritesALevelTests::takesALevel);
    }

    /** A verb that only reads may be asked for a level, as a filter is; this module's reads take none either. */
    private static boolean writes(Method verb) {
        return verb.isAnnotationPresent(dev.keyward.security.RequiresRole.class)
                || verb.getDeclaringClass().getPackageName().startsWith("dev.keyward.maturity");
    }

    private static boolean takesALevel(Method verb) {
        return Arrays.stream(verb.getParameters())
                .anyMatch(parameter -> isALevel(parameter.getName())
                        || !isAResult(parameter.getType())
                                && fields(parameter.getType(), new HashSet<>()).stream()
                                        .anyMatch(NobodyWritesALevelTests::isALevel));
    }

    /** What was read may be handed back to have it put into words. */
    private static boolean isAResult(Class<?> type) {
        return Set.of(DomainReport.class, OrganisationReport.class).contains(type);
    }

    @Test
    void theTablesOfResultsAreWrittenInTwoPlacesOnly() throws IOException {
        var writers = new ArrayList<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                if (WRITES.matcher(Files.readString(source).replaceAll("\"\\s*\\+\\s*\"", ""))
                        .find()) {
                    writers.add(String.valueOf(source.getFileName()));
                }
            }
        }
        assertThat(writers).containsExactlyInAnyOrder("FamilyResults.java", "GroupRows.java");
        assertThat(Files.readString(Path.of("src/main/java/dev/keyward/maturity/FamilyResults.java")))
                .doesNotContain("update family_assessment", "delete from");
        assertThat(Files.readString(Path.of("src/main/java/dev/keyward/maturity/GroupRows.java")))
                .doesNotContain("update group_assessment", "delete from");
    }

    @Test
    void onlyTheEvaluatorAndTheRollUpReachThem() {
        var main = compiled();
        assertThat(callers(main, FamilyResults.class)).containsExactly("Evaluator");
        assertThat(callersOf(main, GroupRows.class, "append")).containsExactly("RollUp");
    }

    private static Set<String> callers(JavaClasses main, Class<?> target) {
        return main.stream()
                .filter(type -> !type.isEquivalentTo(target) && !type.getName().startsWith(target.getName() + "$"))
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(target)))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Set<String> callersOf(JavaClasses main, Class<?> target, String method) {
        return main.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(target)
                                && call.getTarget().getName().equals(method)))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static JavaClasses compiled() {
        ImportOption fromMain = location -> !location.asURI().toString().contains("/test");
        return new ClassFileImporter(Set.of(fromMain)).importPackages("dev.keyward.maturity");
    }

    @Test
    void aBodyWithALevelIsRefusedToEveryRole() {
        var paths = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOfMaturity(entry.getValue()))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .filter(method -> method.asHttpMethod() != HttpMethod.GET)
                        .flatMap(method -> entry.getKey().getPatternValues().stream()))
                .map(path -> path.substring("/api/v1".length()).replaceAll("\\{[^}]*}", "x"))
                .collect(Collectors.toSet());
        assertThat(paths).hasSizeGreaterThanOrEqualTo(5);
        var everybody =
                Stream.of(Role.values()).map(role -> Caller.with(console, role)).toList();
        var body = "{\"scope\": \"ORGANISATION\", \"name\": \"x\", \"level\": 4}";
        for (var path : paths) {
            for (var caller : everybody) {
                assertThat(caller.post(path, body).getResponse().getStatus())
                        .as(path)
                        .isBetween(400, 499);
                assertThat(caller.put(path, body).getResponse().getStatus())
                        .as(path)
                        .isBetween(400, 499);
            }
        }
        for (var caller : everybody) {
            assertThat(caller.post("/maturity", body).getResponse().getStatus()).isBetween(400, 499);
            assertThat(caller.put("/maturity?scope=ORGANISATION", body)
                            .getResponse()
                            .getStatus())
                    .isBetween(400, 499);
        }
    }

    private static boolean isOfMaturity(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("dev.keyward.maturity");
    }

    private static boolean isALevel(String field) {
        var name = field.toLowerCase(Locale.ROOT);
        return name.equals("level") || name.equals("maturity") || name.equals("levelreached");
    }

    private static List<String> fields(Class<?> type, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return List.of();
        }
        return Arrays.stream(type.getRecordComponents())
                .flatMap(part ->
                        Stream.concat(Stream.of(part.getName()), types(part).flatMap(of -> fields(of, seen).stream())))
                .toList();
    }

    /** The type of a part, and what a list or a map of it holds. */
    private static Stream<Class<?>> types(RecordComponent part) {
        var generic = part.getGenericType();
        if (generic instanceof java.lang.reflect.ParameterizedType of) {
            return Arrays.stream(of.getActualTypeArguments())
                    .filter(Class.class::isInstance)
                    .map(one -> (Class<?>) one);
        }
        return Stream.of(part.getType());
    }
}
