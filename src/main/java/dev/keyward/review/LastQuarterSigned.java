package dev.keyward.review;

import dev.keyward.maturity.Quarter;
import dev.keyward.maturity.SignedReviews;
import dev.keyward.ownership.DomainId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the roll-up of domains which reviews were signed (criterion D3.1), as of any moment. */
@Component
class LastQuarterSigned implements SignedReviews {
    private final JdbcClient jdbc;

    LastQuarterSigned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<DomainId, Boolean> ofLastQuarter(Instant now) {
        var signed = new HashMap<DomainId, Boolean>();
        jdbc.sql("""
                select domain, case when signed_at <= :now then true else false end as signed from review
                where quarter = :quarter""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("quarter", Quarter.of(now).previous().toString())
                .query(row -> {
                    signed.put(new DomainId(row.getString("domain")), row.getBoolean("signed"));
                });
        return signed;
    }
}
