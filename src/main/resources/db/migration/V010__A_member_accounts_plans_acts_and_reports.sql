-- Facts of one member, each noun a table of one shape; a noun with a natural key has it once.
create table inventory (
    id         uuid        not null,
    member     uuid        not null,
    version    bigint      not null,
    facts      jsonb       not null,
    key        text        generated always as ((facts -> 'year' ->> 'year')
                               || coalesce('-' || (facts ->> 'part'), '')) stored,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint inventory_pk primary key (id),
    constraint inventory_is_one_per_key unique (member, key),
    constraint inventory_member_exists foreign key (member) references member (id) on delete cascade
);

create table population (
    id         uuid        not null,
    member     uuid        not null,
    version    bigint      not null,
    facts      jsonb       not null,
    key        text        generated always as ((facts ->> 'year') || '-' || lower(facts ->> 'status')) stored,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint population_pk primary key (id),
    constraint population_is_one_per_key unique (member, key),
    constraint population_member_exists foreign key (member) references member (id) on delete cascade
);

create table plan (
    id         uuid        not null,
    member     uuid        not null,
    version    bigint      not null,
    facts      jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint plan_pk primary key (id),
    constraint plan_is_one_per_member unique (member),
    constraint plan_member_exists foreign key (member) references member (id) on delete cascade
);

create table action (
    id         uuid        not null,
    member     uuid        not null,
    version    bigint      not null,
    facts      jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint action_pk primary key (id),
    constraint action_member_exists foreign key (member) references member (id) on delete cascade
);
create index action_by_member on action (member, id);

create table advocacy (
    id         uuid        not null,
    member     uuid        not null,
    version    bigint      not null,
    facts      jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint advocacy_pk primary key (id),
    constraint advocacy_is_one_per_member unique (member),
    constraint advocacy_member_exists foreign key (member) references member (id) on delete cascade
);

create table report (
    id         uuid        not null,
    member     uuid        not null,
    version    bigint      not null,
    facts      jsonb       not null,
    key        text        generated always as (facts -> 'current' -> 'year' ->> 'year') stored,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint report_pk primary key (id),
    constraint report_is_one_per_year unique (member, key),
    constraint report_member_exists foreign key (member) references member (id) on delete cascade
);
