package dev.keyward.registry.account;

import dev.keyward.ownership.TeamId;
import dev.keyward.redis.Keyspace.Topology;
import dev.keyward.redis.ServiceLine;
import dev.keyward.redis.ServiceLine.Pattern;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.registry.Surroundings.Usage.Mode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a service's Redis account of one keyspace should be allowed (playbook, "ensure auth scope": least privilege follows
 * from who is registered to read, write and invalidate).
 *
 * @param grants one for each shape it uses, in the order of the families
 */
public record ServiceAccount(String service, List<Grant> grants) {

    /** Of every service that uses one of these shapes and has not stopped, by name. */
    public static List<ServiceAccount> of(List<UsedShape> shapes, LocalDate today) {
        var grants = new TreeMap<String, List<Grant>>();
        for (var shape : shapes) {
            modes(shape, today)
                    .forEach((service, modes) -> grants.computeIfAbsent(service, _ -> new java.util.ArrayList<>())
                            .add(Grant.of(shape, modes)));
        }
        return grants.entrySet().stream()
                .map(entry -> new ServiceAccount(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Map<String, Set<Mode>> modes(UsedShape shape, LocalDate today) {
        return shape.usages().stream()
                .filter(usage -> usage.stoppedOn() == null || usage.stoppedOn().isAfter(today))
                .collect(Collectors.groupingBy(
                        Usage::service,
                        TreeMap::new,
                        Collectors.mapping(Usage::mode, Collectors.toCollection(() -> EnumSet.noneOf(Mode.class)))));
    }

    /** Whose families it uses. */
    public Set<TeamId> owners() {
        return grants.stream()
                .map(grant -> grant.shape().owner())
                .collect(Collectors.toCollection(() -> new TreeSet<>(java.util.Comparator.comparing(TeamId::text))));
    }

    public Set<FamilyId> families() {
        return grants.stream().map(grant -> grant.shape().family()).collect(Collectors.toSet());
    }

    /** Families of which nobody said what Redis holds, so that strings are assumed. */
    public List<FamilyId> untyped() {
        return grants.stream()
                .map(Grant::shape)
                .filter(shape -> shape.kind() == null)
                .map(UsedShape::family)
                .distinct()
                .toList();
    }

    /** The command that makes it so. */
    public ServiceLine line(Topology topology) {
        var patterns = grants.stream()
                .flatMap(grant -> grant.rights().stream()
                        .map(right -> new Pattern(grant.shape().template().scanPattern(), right)))
                .toList();
        var kinds = grants.stream().flatMap(grant -> grant.kinds().stream()).collect(Collectors.toSet());
        return new ServiceLine(topology, service, patterns, kinds);
    }
}
