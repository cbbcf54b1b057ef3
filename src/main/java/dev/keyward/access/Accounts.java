package dev.keyward.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, String> {
    Account save(Account account);

    Optional<Account> findByName(String name);

    List<Account> findByEnabledTrue();

    boolean existsByDemoFalse();

    boolean existsByDemoTrue();
}
