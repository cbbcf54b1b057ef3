package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.Scene;
import dev.keyward.registry.KeyResolution.Status;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.OnBothDatabases;
import dev.keyward.testing.RedisServer;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@OnBothDatabases
class KeyAnswersTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    KeyAnswers answers;

    @Autowired
    Precedences precedences;

    @Test
    void anAnswerNamesTheFamilyWhomToCallAndWhoElseComesNear() {
        var scene = new Scene(console);
        var family = scene.family(":v1:item:{id=int}");
        var image = scene.family(":v1:item:{id=int}:image");

        var answer = scene.asAda(() -> answers.of("test", scene.domain + ":v1:item:42"));

        assertThat(answer.resolution().family()).isEqualTo(family.name());
        assertThat(answer.resolution().nearMisses()).extracting("family").contains(image.name());
        var contact = answer.contacts().getFirst();
        assertThat(contact.channel()).isEqualTo("#oncall");
        assertThat(contact.leads()).containsExactly("ada");
    }

    @Test
    void anUnknownVersionIsToldWithThoseThereAre() {
        var scene = new Scene(console);
        scene.reshaped(scene.family(":v1:item:{id=int}"), ":v2:item:{id=int}");

        var found = scene.asAda(() -> answers.of("test", scene.domain + ":v9:item:42"))
                .resolution();

        assertThat(found.status()).isEqualTo(Status.VERSION_UNKNOWN);
        assertThat(found.versions())
                .extracting("template")
                .containsExactly(scene.domain + ":v1:item:{id=int}", scene.domain + ":v2:item:{id=int}");
    }

    @Test
    void familiesThatShareAKeyAreToldWhyItIsTheirsOrNot() {
        var scene = new Scene(console);
        var all = scene.family(":v1:item:{rest...}");
        var one = scene.family(":v1:item:{id=int}");
        var key = scene.domain + ":v1:item:42";

        var shared = scene.asAda(() -> answers.of("test", key)).resolution();
        assertThat(shared.status()).isEqualTo(Status.AMBIGUOUS);
        assertThat(shared.others())
                .extracting("why")
                .containsExactlyInAnyOrder(
                        "It is more general than %s and has not yielded it such keys.".formatted(one.name()),
                        "It is more specific than %s, which has not yielded it such keys.".formatted(all.name()));

        scene.asAda(() -> {
            precedences.record(all.name(), one.name(), "Items are their own");
            return true;
        });
        var settled = scene.asAda(() -> answers.of("test", key)).resolution();
        assertThat(settled.family()).isEqualTo(one.name());
        assertThat(settled.others()).extracting("family").isEqualTo(List.of(all.name()));
    }

    @Test
    void aKeyIsLookedAtInRedisWithoutItsValue() {
        var scene = new Scene(console);
        scene.family(":v1:item:{id=int}");
        var key = scene.domain + ":v1:item:42";
        var client = RedisClient.create(RedisServer.shared().uri());
        try (var application = client.connect()) {
            application.sync().hset(key, "name", "secret");
            application.sync().expire(key, Duration.ofMinutes(10));

            var seen = scene.asAda(() -> answers.live(answers.of("test", key)));

            assertThat(seen.present()).isTrue();
            assertThat(seen.expiresIn()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
            assertThat(seen.type()).isEqualTo("hash");
            assertThat(seen.bytes()).isPositive();
            assertThat(seen.idle()).isNotNull();
            application.sync().del(key);
            assertThat(scene.asAda(() -> answers.live(answers.of("test", key))).present())
                    .isFalse();
        } finally {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }

    @Test
    void aKeyThatIsNoTextIsLookedAtByItsBytes() {
        var scene = new Scene(console);
        scene.family(":v1:raw:{id}");

        var answer = scene.asAda(() -> answers.of("test", "1) \"%s:v1:raw:\\xff\\n\"".formatted(scene.domain)));

        assertThat(answer.resolution().status()).isEqualTo(Status.REGISTERED);
        assertThat(answer.name().toString()).endsWith(":v1:raw:\\xff\\x0a");
    }

    @Test
    void whoOnlyReadsLooksAtNoKey() {
        var scene = new Scene(console);
        scene.family(":v1:item:{id=int}");

        assertThatThrownBy(() -> scene.as(
                        "vi",
                        Set.of(Role.VIEWER),
                        () -> answers.live(answers.of("test", scene.domain + ":v1:item:42"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothingLongerThanAKeyIsLookedUp() {
        var scene = new Scene(console);

        assertThatThrownBy(() -> scene.asAda(() -> answers.of("test", "a".repeat(70_000))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void overRestTheAnswerIsOneObject() {
        var scene = new Scene(console);
        var family = scene.family(":v1:item:{id=int}");
        var caller = Caller.with(console, Role.DOMAIN_EDITOR);
        var path = "/resolve?keyspace=test&key=%s:v1:item:".formatted(scene.domain);

        var found = caller.get(path + "42&live=true");
        assertThat(found).hasStatusOk();
        assertThat(found)
                .bodyJson()
                .extractingPath("$.family")
                .isEqualTo(family.name().text());
        assertThat(found).bodyJson().extractingPath("$.values.id").isEqualTo("42");
        assertThat(found).bodyJson().extractingPath("$.live.present").isEqualTo(false);
        var near = caller.get(path + "x");
        assertThat(near).bodyJson().extractingPath("$.nearMisses[0].segment").isEqualTo(4);
        assertThat(near).bodyJson().extractingPath("$.live").isNull();
    }
}
