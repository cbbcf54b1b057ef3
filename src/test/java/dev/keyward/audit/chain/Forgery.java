package dev.keyward.audit.chain;

import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ways to damage a trail at a place between its ends; the recorded head is left alone. */
enum Forgery {
    ANOTHER_ACTOR {
        @Override
        void strike(List<Link> links, int place, Random random) {
            var e = links.get(place).event();
            Trails.rewrite(
                    links,
                    place,
                    new AuditEvent(
                            e.seq(),
                            e.at(),
                            "adb",
                            e.via(),
                            e.token(),
                            e.action(),
                            e.subject(),
                            e.before(),
                            e.after(),
                            e.reason(),
                            e.requestId()));
        }
    },
    ANOTHER_TIME {
        @Override
        void strike(List<Link> links, int place, Random random) {
            var e = links.get(place).event();
            Trails.rewrite(
                    links,
                    place,
                    new AuditEvent(
                            e.seq(),
                            e.at().plus(1, ChronoUnit.MICROS),
                            e.actor(),
                            e.via(),
                            e.token(),
                            e.action(),
                            e.subject(),
                            e.before(),
                            e.after(),
                            e.reason(),
                            e.requestId()));
        }
    },
    ANOTHER_DETAIL {
        @Override
        void strike(List<Link> links, int place, Random random) {
            var e = links.get(place).event();
            Trails.rewrite(
                    links,
                    place,
                    new AuditEvent(
                            e.seq(),
                            e.at(),
                            e.actor(),
                            e.via(),
                            e.token(),
                            e.action(),
                            e.subject(),
                            e.before(),
                            e.after() + " ",
                            e.reason(),
                            e.requestId()));
        }
    },
    ANOTHER_SUBJECT {
        @Override
        void strike(List<Link> links, int place, Random random) {
            var e = links.get(place).event();
            Trails.rewrite(
                    links,
                    place,
                    new AuditEvent(
                            e.seq(),
                            e.at(),
                            e.actor(),
                            e.via(),
                            e.token(),
                            e.action(),
                            "family/other",
                            e.before(),
                            e.after(),
                            e.reason(),
                            e.requestId()));
        }
    },
    FIELDS_SHIFTED {
        @Override
        void strike(List<Link> links, int place, Random random) {
            var e = links.get(place).event();
            Trails.rewrite(
                    links,
                    place,
                    new AuditEvent(
                            e.seq(),
                            e.at(),
                            e.actor() + e.via().charAt(0),
                            e.via().substring(1),
                            e.token(),
                            e.action(),
                            e.subject(),
                            e.before(),
                            e.after(),
                            e.reason(),
                            e.requestId()));
        }
    },
    NOTHING_FOR_SOMETHING {
        @Override
        void strike(List<Link> links, int place, Random random) {
            var e = links.get(place).event();
            Trails.rewrite(
                    links,
                    place,
                    new AuditEvent(
                            e.seq(),
                            e.at(),
                            e.actor(),
                            e.via(),
                            e.token() == null ? "" : null,
                            e.action(),
                            e.subject(),
                            e.before(),
                            e.after(),
                            e.reason(),
                            e.requestId()));
        }
    },
    OTHER_NORMAL_FORM {
        @Override
        void strike(List<Link> links, int place, Random random) {
            var e = links.get(place).event();
            var decomposed = Normalizer.normalize(String.valueOf(e.reason()), Normalizer.Form.NFD);
            Trails.rewrite(
                    links,
                    place,
                    new AuditEvent(
                            e.seq(),
                            e.at(),
                            e.actor(),
                            e.via(),
                            e.token(),
                            e.action(),
                            e.subject(),
                            e.before(),
                            e.after(),
                            decomposed,
                            e.requestId()));
        }
    },
    DELETED {
        @Override
        void strike(List<Link> links, int place, Random random) {
            links.remove(place);
        }
    },
    FIRST_DELETED {
        @Override
        void strike(List<Link> links, int place, Random random) {
            links.removeFirst();
        }
    },
    LAST_DELETED {
        @Override
        void strike(List<Link> links, int place, Random random) {
            links.removeLast();
        }
    },
    SWAPPED {
        @Override
        void strike(List<Link> links, int place, Random random) {
            links.set(place, links.set(place + 1, links.get(place)));
        }
    },
    DUPLICATED {
        @Override
        void strike(List<Link> links, int place, Random random) {
            links.add(place, links.get(place));
        }
    },
    INSERTED_WELL_HASHED {
        @Override
        void strike(List<Link> links, int place, Random random) {
            var head = links.get(place).head();
            links.add(place + 1, Link.after(head, Trails.event(head.seq() + 1, random)));
        }
    },
    NUMBER_SKIPPED {
        @Override
        void strike(List<Link> links, int place, Random random) {
            var e = links.get(place).event();
            Trails.rewrite(
                    links,
                    place,
                    new AuditEvent(
                            e.seq() + 1,
                            e.at(),
                            e.actor(),
                            e.via(),
                            e.token(),
                            e.action(),
                            e.subject(),
                            e.before(),
                            e.after(),
                            e.reason(),
                            e.requestId()));
        }
    },
    TRUNCATED_THEN_APPENDED {
        @Override
        void strike(List<Link> links, int place, Random random) {
            var length = links.size();
            links.subList(place + 1, length).clear();
            Trails.append(links, links.getLast().head(), length - links.size(), random);
        }
    },
    REHASHED_TO_THE_END {
        @Override
        void strike(List<Link> links, int place, Random random) {
            ANOTHER_ACTOR.strike(links, place, random);
            Trails.rehash(links, place);
        }
    },
    EMPTIED {
        @Override
        void strike(List<Link> links, int place, Random random) {
            links.clear();
        }
    };

    abstract void strike(List<Link> links, int place, Random random);

    List<Link> of(List<Link> original, int place, Random random) {
        var links = new ArrayList<>(original);
        strike(links, place, random);
        return links;
    }
}
