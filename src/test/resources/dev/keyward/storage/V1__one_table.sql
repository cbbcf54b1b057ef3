create table state_of_things (state varchar(10) not null, remark varchar(10), constraint one_of_them check (state in ('OPEN', 'SHUT') or remark is not null));
