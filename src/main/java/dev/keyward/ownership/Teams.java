package dev.keyward.ownership;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Teams extends Repository<Team, TeamId> {
    Team save(Team team);

    Optional<Team> findById(TeamId name);

    List<Team> findAllByOrderByName();
}
