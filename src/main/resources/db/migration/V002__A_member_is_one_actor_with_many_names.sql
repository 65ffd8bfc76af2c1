create table member (
    id            uuid        not null,
    version       bigint      not null,
    facts_version bigint      not null,
    facts         jsonb       not null,
    steward       text,
    listed        boolean     not null,
    sort_name     text collate "C" not null,
    search_text   text collate "C" not null,
    net_zero_year integer,
    actor_type    text        generated always as (facts ->> 'actorType') stored,
    country       text        generated always as (facts ->> 'country') stored,
    assessable    boolean     generated always as ((facts ->> 'assessable')::boolean) stored,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint member_pk primary key (id),
    constraint member_steward_exists foreign key (steward) references partner (code),
    constraint member_actor_type_known check (actor_type in ('COMPANY', 'SME', 'FINANCIAL_INSTITUTION', 'CITY',
        'REGION', 'EDUCATIONAL_INSTITUTION', 'HEALTHCARE_INSTITUTION', 'OTHER')),
    constraint member_country_is_alpha_2 check (country ~ '^[A-Z]{2}$')
);
comment on column member.facts_version is
    'rises with every change of anything a verdict reads; a verdict that used a lower one is stale';
comment on column member.listed is
    'whether anybody may see the member: it has an accepted or past membership, or a public source reports one';
comment on column member.net_zero_year is 'the strictest year its current pledges state';
create index member_by_name on member (sort_name, id);
create index member_by_update on member (updated_at, id);
create index member_by_country on member (country, id);
create index member_by_country_and_name on member (country, sort_name, id);
create index member_by_type on member (actor_type, id);
create index member_by_type_and_name on member (actor_type, sort_name, id);
create index member_by_net_zero_year on member (net_zero_year, id);
create index member_by_industry on member using gin ((facts -> 'industries') jsonb_path_ops);
create index member_by_text on member using gin (search_text gin_trgm_ops);

create table member_identifier (
    scheme text not null,
    value  text not null,
    member uuid not null,
    constraint member_identifier_names_one_member primary key (scheme, value),
    constraint member_identifier_member_exists foreign key (member) references member (id) on delete cascade
);
create index member_identifier_by_member on member_identifier (member);

create table member_relation (
    member uuid not null,
    kind   text not null,
    other  uuid not null,
    constraint member_relation_pk primary key (member, kind, other),
    constraint member_relation_member_exists foreign key (member) references member (id) on delete cascade,
    constraint member_relation_other_exists foreign key (other) references member (id),
    constraint member_relation_joins_two check (member <> other)
);
create index member_relation_by_other on member_relation (other);
