create table verdict (
    member           uuid        not null,
    partner          text        not null,
    status           text        not null,
    criteria_version text        not null,
    as_of            date        not null,
    facts_version    bigint      not null,
    next_change_on   date,
    input_hash       text        not null,
    evaluated_at     timestamptz not null,
    constraint verdict_pk primary key (member, partner),
    constraint verdict_member_exists foreign key (member) references member (id) on delete cascade,
    constraint verdict_status_known check (status in ('COMPLIANT', 'WITHIN_TIME', 'NEEDS_REVIEW', 'NON_COMPLIANT'))
);
comment on column verdict.partner is 'a partner''s own verdict; empty for the campaign''s';
create index verdict_by_status on verdict (partner, status, member);
create index verdict_by_deadline on verdict (next_change_on) where next_change_on is not null;
