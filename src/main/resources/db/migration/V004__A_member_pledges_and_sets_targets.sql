create table pledge (
    id            uuid        not null,
    member        uuid        not null,
    version       bigint      not null,
    facts         jsonb       not null,
    current       boolean     not null,
    partner       text        generated always as (facts ->> 'partner') stored,
    claim         text        generated always as (facts ->> 'claim') stored,
    net_zero_year integer     generated always as ((facts -> 'netZeroYear' ->> 'year')::integer) stored,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint pledge_pk primary key (id),
    constraint pledge_member_exists foreign key (member) references member (id) on delete cascade,
    constraint pledge_partner_exists foreign key (partner) references partner (code)
);
create unique index pledge_current_is_one_per_partner on pledge (member, partner) where current;
create index pledge_by_member on pledge (member, id);

create table target (
    id          uuid        not null,
    member      uuid        not null,
    version     bigint      not null,
    facts       jsonb       not null,
    kind        text        generated always as (facts ->> 'kind') stored,
    horizon     text        generated always as (facts ->> 'horizon') stored,
    target_year integer     generated always as ((facts -> 'targetYear' ->> 'year')::integer) stored,
    supersedes  uuid        generated always as ((facts ->> 'supersedes')::uuid) stored,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint target_pk primary key (id),
    constraint target_member_exists foreign key (member) references member (id) on delete cascade,
    constraint target_superseded_exists foreign key (supersedes) references target (id) deferrable initially deferred,
    constraint target_horizon_known check (horizon in ('INTERIM', 'LONG_TERM'))
);
create index target_by_member on target (member, id);
create index target_by_superseded on target (supersedes) where supersedes is not null;
