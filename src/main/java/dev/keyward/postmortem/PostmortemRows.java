package dev.keyward.postmortem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PostmortemRows extends Repository<Postmortem, Integer> {
    Postmortem save(Postmortem postmortem);

    Optional<Postmortem> findById(int incident);

    List<Postmortem> findByStateInOrderByDueAtAsc(Collection<PostmortemState> states);
}
