package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.security.SignedIn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds families by what somebody remembers of them: parts of the name or the template, in any order. */
@Service
public class FamilySearch {
    private static final int MOST_WORDS = 6;

    private final JdbcClient jdbc;
    private final FamilyList list;
    private final Ownership ownership;

    FamilySearch(JdbcClient jdbc, FamilyList list, Ownership ownership) {
        this.jdbc = jdbc;
        this.list = list;
        this.ownership = ownership;
    }

    /**
     * The next or the previous family of a list, as the register stands now.
     *
     * @param sort as for {@link Registry#page}
     */
    @SignedIn
    public Optional<FamilyId> beside(FamilyId name, boolean next, FamilyFilter filter, @Nullable String sort) {
        return list.beside(name, next, filter, sort, ownership.domains());
    }

    /** Every word in the name or the template; the name itself first, then names that begin with the text, then names. */
    @SignedIn
    public List<FamilyHit> find(String text, int limit) {
        var words = Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var where = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        for (var word : words) {
            var name = "w" + parameters.size();
            where.append(
                    " and (name like :%s escape '!' or lower(template) like :%s escape '!')".formatted(name, name));
            parameters.put(name, "%" + literal(word) + "%");
        }
        var first = literal(words.getFirst());
        return jdbc.sql("select name, template, owner, state from family where " + where + """
                         order by case when name = :exactly then 0 when name like :begins escape '!' then 1
                            when name like :within escape '!' then 2 else 3 end,
                            case state when 'ACTIVE' then 0 else 1 end, name limit :most""")
                .params(parameters)
                .param("exactly", text.strip())
                .param("begins", first + "%")
                .param("within", "%" + first + "%")
                .param("most", Math.clamp(limit, 1, 50))
                .query((row, n) -> new FamilyHit(
                        new FamilyId(row.getString("name")),
                        new KeyTemplate(row.getString("template")),
                        new TeamId(row.getString("owner")),
                        FamilyState.valueOf(row.getString("state"))))
                .list();
    }

    private static String literal(String word) {
        return word.replaceAll("([!%_])", "!$1");
    }
}
