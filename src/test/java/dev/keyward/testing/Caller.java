package dev.keyward.testing;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import com.jayway.jsonpath.JsonPath;
import dev.keyward.access.NewToken;
import dev.keyward.access.Newcomers;
import dev.keyward.access.Tokens;
import dev.keyward.kernel.Actor;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody with an account, some roles and a token of their own, who calls the REST surface. */
public final class Caller {
    private final MockMvcTester http;
    private final String name;
    private final String token;

    private Caller(MockMvcTester http, String name, String token) {
        this.http = http;
        this.name = name;
        this.token = token;
    }

    /** Makes an account of a fresh name with these roles. */
    public static Caller with(ApplicationContext console, Role... roles) {
        var name = Names.next("caller");
        var held = EnumSet.of(Role.VIEWER);
        held.addAll(Arrays.asList(roles));
        new Newcomers(console).add(name, held);
        var secret = console.getBean(CurrentActor.class)
                .callAs(
                        new Actor(name, Actor.Via.UI, null),
                        held,
                        () -> console.getBean(Tokens.class)
                                .create(new NewToken("test", true, true, null))
                                .secret());
        return new Caller(console.getBean(MockMvcTester.class), name, secret);
    }

    /** The same person with another token, made over REST with these scopes. */
    public Caller with(String... scopes) {
        var made = post("/tokens", """
                {"name": "another", "scopes": ["%s"]}
                """.formatted(String.join("\", \"", scopes)));
        return new Caller(http, name, read(made, "$.secret"));
    }

    public String name() {
        return name;
    }

    public MvcTestResult get(String path, Object... variables) {
        return http.get()
                .uri("/api/v1" + path, variables)
                .header(AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    public MvcTestResult post(String path, String json, String... headers) {
        return send(http.post().uri("/api/v1" + path), json, headers);
    }

    public MvcTestResult put(String path, String json, String... headers) {
        return send(http.put().uri("/api/v1" + path), json, headers);
    }

    public MvcTestResult patch(String path, String json, String... headers) {
        return send(http.patch().uri("/api/v1" + path), json, headers);
    }

    /** Sends a file as its bytes. */
    public MvcTestResult upload(String path, String contentType, byte[] file, String... headers) {
        var request = http.post()
                .uri("/api/v1" + path)
                .header(AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.parseMediaType(contentType))
                .content(file);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult send(MockMvcTester.MockMvcRequestBuilder request, String json, String... headers) {
        request.header(AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    /** A part of an answer, by JSON path; a number with a point is a double, whatever its length. */
    @SuppressWarnings("unchecked") // whoever asks knows what stands there
    public static <T> T read(MvcTestResult answer, String path) {
        try {
            return (T) plain(JsonPath.read(answer.getResponse().getContentAsString(), path));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The reader makes something else of a double that takes more than eighteen characters. */
    private static Object plain(Object read) {
        if (read instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (read instanceof List<?> list) {
            var plain = new ArrayList<Object>(list);
            plain.replaceAll(one -> one instanceof BigDecimal number ? number.doubleValue() : one);
            return plain;
        }
        return read;
    }
}
