-- The rules ask on every keystroke which owners said more than their manifest.
create index objective_by_state on objective (state, declared);
