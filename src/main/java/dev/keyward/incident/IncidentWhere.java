package dev.keyward.incident;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A filter as SQL about {@code incident i}; every value is a parameter. */
record IncidentWhere(String text, Map<String, Object> values) {

    static IncidentWhere of(IncidentFilter filter) {
        var text = new StringBuilder(" where 1 = 1");
        var values = new HashMap<String, Object>();
        if (!filter.classes().isEmpty()) {
            text.append(" and i.incident_class in (:classes)");
            values.put("classes", filter.classes().stream().map(Enum::name).toList());
        }
        if (!filter.states().isEmpty()) {
            text.append(" and i.state in (:states)");
            values.put("states", filter.states().stream().map(Enum::name).toList());
        }
        if (filter.drill() != null) {
            text.append(" and i.drill = :drill");
            values.put("drill", filter.drill());
        }
        between(filter, text, values);
        affecting(filter, text, values);
        searching(filter, text, values);
        return new IncidentWhere(text.toString(), values);
    }

    private static void between(IncidentFilter filter, StringBuilder text, Map<String, Object> values) {
        if (filter.from() != null) {
            text.append(" and i.started_at >= :from");
            values.put("from", Columns.column(filter.from()));
        }
        if (filter.to() != null) {
            text.append(" and i.started_at < :to");
            values.put("to", Columns.column(filter.to()));
        }
    }

    private static void affecting(IncidentFilter filter, StringBuilder text, Map<String, Object> values) {
        if (filter.family() != null) {
            text.append(" and i.number in (select a.incident from affected_family a where a.family = :family)");
            values.put("family", filter.family().text());
        }
        if (filter.domain() != null) {
            text.append(" and i.number in (select a.incident from affected_family a where a.domain = :domain)");
            values.put("domain", filter.domain().text());
        }
    }

    private static void searching(IncidentFilter filter, StringBuilder text, Map<String, Object> values) {
        if (filter.text() != null && !filter.text().isBlank()) {
            var typed = filter.text().strip().toLowerCase(Locale.ROOT);
            text.append(" and (lower(i.title) like :typed escape '!' or cast(i.number as varchar(10)) = :number")
                    .append(
                            " or i.number in (select a.incident from affected_family a where a.family like :typed escape")
                    .append(" '!'))");
            values.put(
                    "typed", "%" + typed.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            values.put("number", typed.startsWith("#") ? typed.substring(1) : typed);
        }
    }
}
