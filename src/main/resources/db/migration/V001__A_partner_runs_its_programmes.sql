-- Facts of every noun are stored as the domain record they are, in one jsonb column; what is filtered, sorted,
-- constrained or counted stands beside it as a generated column, so that the two can never disagree.
create extension if not exists pg_trgm;

create table partner (
    code               text        not null,
    version            bigint      not null,
    facts              jsonb       not null,
    sort_name          text collate "C" not null,
    parent             text        generated always as (facts ->> 'parent') stored,
    attributing        boolean     generated always as ((facts ->> 'attributing')::boolean) stored,
    verdict_visibility text        generated always as (facts ->> 'verdictVisibility') stored,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    constraint partner_pk primary key (code),
    constraint partner_code_is_kebab check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 64),
    constraint partner_parent_exists foreign key (parent) references partner (code),
    constraint partner_is_not_its_own_parent check (parent is distinct from code)
);
create index partner_by_parent on partner (parent);
create index partner_by_name on partner (sort_name, code);
create index partner_by_update on partner (updated_at, code);
