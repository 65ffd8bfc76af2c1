-- Every edition stays: what a partner asked on a day that lies behind us can still be told.
create table partner_criteria (
    partner     text        not null,
    version     bigint      not null,
    edition     bigint      generated always as identity,
    facts       jsonb,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint partner_criteria_pk primary key (partner, version),
    constraint partner_criteria_partner_exists foreign key (partner) references partner (code)
);
comment on column partner_criteria.facts is 'what the partner changes and asks besides; null for back to what is shipped';
comment on column partner_criteria.edition is
    'rises with every change of any partner''s criteria: writers take turns, so the highest one names them all';
create unique index partner_criteria_by_edition on partner_criteria (edition);
