-- The verdict is kept byte for byte in canonical form, so as text: jsonb would write it its own way.
create table compliance_snapshot (
    id               uuid        not null,
    member           uuid        not null,
    partner          text,
    criteria_version text        not null,
    as_of            date        not null,
    known_at         timestamptz not null,
    status           text        not null,
    purpose          jsonb,
    input_hash       text        not null,
    verdict          text        not null,
    verdict_hash     text        not null,
    release          text        not null,
    criteria_edition text        not null,
    taken_by         text        not null,
    taken_at         timestamptz not null,
    constraint compliance_snapshot_pk primary key (id),
    constraint compliance_snapshot_member_exists foreign key (member) references member (id) on delete cascade,
    constraint compliance_snapshot_partner_exists foreign key (partner) references partner (code),
    constraint compliance_snapshot_status_known
        check (status in ('COMPLIANT', 'WITHIN_TIME', 'NEEDS_REVIEW', 'NON_COMPLIANT')),
    constraint compliance_snapshot_hash_is_of_its_verdict
        check (verdict_hash = 'sha256:' || encode(sha256(convert_to(verdict, 'UTF8')), 'hex'))
);
comment on table compliance_snapshot is 'never changed, and gone with its member';
comment on column compliance_snapshot.partner is 'whose view it is; null for the campaign''s';
comment on column compliance_snapshot.known_at is 'everything recorded by then counted, and nothing else';
create index compliance_snapshot_by_member on compliance_snapshot (member, id);
create index compliance_snapshot_by_partner on compliance_snapshot (partner);

-- A partner's yearly review counts how its verdicts turned within a year.
create index revision_of_verdict on revision (partner, at) where kind = 'verdict';
