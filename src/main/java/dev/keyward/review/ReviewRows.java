package dev.keyward.review;

import dev.keyward.ownership.DomainId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReviewRows extends Repository<Review, ReviewId> {
    Review save(Review review);

    Optional<Review> findById(ReviewId id);

    Optional<Review> findByQuarterAndDomain(String quarter, DomainId domain);
}
