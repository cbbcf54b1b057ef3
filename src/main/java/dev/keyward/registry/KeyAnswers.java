package dev.keyward.registry;

import dev.keyward.redis.KeyName;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import org.springframework.stereotype.Service;

/** Explains a key: whose it is and why, whom to call, and how it stands in Redis. The key itself is kept nowhere. */
@Service
public class KeyAnswers {
    private final FamilyRules rules;
    private final KeyResolver resolver;
    private final KeyContacts contacts;
    private final LiveKeyReader live;

    KeyAnswers(FamilyRules rules, KeyResolver resolver, KeyContacts contacts, LiveKeyReader live) {
        this.rules = rules;
        this.resolver = resolver;
        this.contacts = contacts;
        this.live = live;
    }

    /** What the register knows about the key. */
    @SignedIn
    public KeyAnswer of(String keyspace, String pasted) {
        rules.requireKeyspace(keyspace);
        var read = resolver.pasted(keyspace, pasted);
        return new KeyAnswer(
                keyspace,
                new KeyName(read.key()),
                read.resolution(),
                contacts.of(read.resolution().claimants()));
    }

    /** How the key stands in Redis at this moment, never its value. For those who act on keys. */
    @RequiresRole({Role.DOMAIN_EDITOR, Role.PURGE_OPERATOR, Role.INCIDENT_COMMANDER, Role.PLATFORM_ADMIN})
    public LiveKey live(KeyAnswer answer) {
        return live.read(answer.keyspace(), answer.name());
    }
}
