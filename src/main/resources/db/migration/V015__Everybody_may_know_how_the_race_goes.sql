-- Aggregates over everything take long at a million members: each is kept, and computed anew when it is asked for and
-- has grown old, by one node at a time.
create table statistic (
    filters     text        not null,
    computed_at timestamptz not null,
    took_ms     bigint      not null,
    body        jsonb       not null,
    constraint statistic_pk primary key (filters)
);
comment on column statistic.filters is 'whom it is about, in one canonical form, with the version of the body''s form';
comment on column statistic.took_ms is 'how long it took: what takes longer is computed less often';
create index statistic_by_age on statistic (computed_at);

-- What an inventory adds up to, kept beside it so that a sum over all members need not read every line. It is of the
-- version it names; a later one is added up anew when the next sum needs it.
alter table inventory
    add column total_tonnes_co2e numeric,
    add column totalled_version  bigint;
comment on column inventory.total_tonnes_co2e is 'null also when it cannot be told';
create index inventory_to_add_up on inventory (id)
    where totalled_version is distinct from version and key !~ '-';

-- Lists in the order of verdicts, the gravest first.
create index verdict_by_severity on verdict (partner,
    (case status when 'NON_COMPLIANT' then 1 when 'NEEDS_REVIEW' then 2 when 'WITHIN_TIME' then 3 else 4 end), member);
