create table organisation.unit (
    id           int generated always as identity constraint unit_id primary key,
    operation_id int  not null,
    code         text not null,
    parent_id    int references organisation.unit,
    kind         text not null,
    name_zh      text not null,
    name_en      text not null,
    division_id  int,
    constraint unit_code unique (operation_id, code),
    constraint unit_not_own_parent check (parent_id <> id)
);
create index unit_by_parent on organisation.unit (parent_id);

create table organisation.division (
    id           int generated always as identity constraint division_id primary key,
    operation_id int     not null,
    code         text    not null,
    parent_id    int references organisation.division,
    kind         text    not null,
    name_zh      text    not null,
    name_en      text    not null,
    unit_id      int references organisation.unit,
    synthetic    boolean not null,
    constraint division_code unique (operation_id, code),
    constraint division_not_own_parent check (parent_id <> id)
);
create index division_by_parent on organisation.division (parent_id);
create index division_by_unit on organisation.division (unit_id);
alter table organisation.unit add constraint unit_division foreign key (division_id) references organisation.division;

create table organisation.member (
    id           int generated always as identity constraint member_id primary key,
    operation_id int    not null,
    code         text   not null,
    unit_id      int    not null references organisation.unit,
    kind         text   not null,
    agency       text   not null,
    skills       text[] not null,
    name_zh      text   not null,
    name_en      text   not null,
    constraint member_code unique (operation_id, code)
);
create index member_by_unit on organisation.member (unit_id);

create table organisation.team (
    id           int generated always as identity constraint team_id primary key,
    operation_id int  not null,
    code         text not null,
    kind         text not null,
    tier         int,
    unit_id      int  not null references organisation.unit,
    name_zh      text not null,
    name_en      text not null,
    first_day    date not null,
    last_day     date,
    constraint team_code unique (operation_id, code),
    constraint team_days check (last_day >= first_day)
);
create table organisation.team_member (
    team_id   int not null references organisation.team on delete cascade,
    member_id int not null references organisation.member,
    constraint team_member_once primary key (team_id, member_id)
);
create index team_member_by_member on organisation.team_member (member_id);

create table organisation.group_member (
    operation_id int  not null,
    group_code   text not null,
    member_id    int  not null references organisation.member,
    position     int  not null,
    duty_zh      text not null,
    duty_en      text not null,
    constraint group_member_once primary key (operation_id, group_code, member_id)
);
create index group_member_by_member on organisation.group_member (member_id);
comment on table organisation.group_member is 'Who serves in which group of the command; the groups themselves belong to the operation.';
