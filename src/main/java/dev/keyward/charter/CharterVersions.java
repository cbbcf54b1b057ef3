package dev.keyward.charter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CharterVersions extends Repository<Charter, Integer> {
    Charter save(Charter charter);

    Optional<Charter> findById(int number);

    Optional<Charter> findBySoleState(CharterState state);

    List<Charter> findAllByOrderByNumberDesc();
}
