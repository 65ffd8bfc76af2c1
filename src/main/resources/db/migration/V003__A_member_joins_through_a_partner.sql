create table membership (
    id            uuid        not null,
    member        uuid        not null,
    partner       text        not null,
    version       bigint      not null,
    external_id   text,
    facts         jsonb       not null,
    discrepancies jsonb       not null,
    status        text        generated always as (facts ->> 'status') stored,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint membership_pk primary key (id),
    constraint membership_is_one_per_partner unique (member, partner),
    constraint membership_external_id_names_one_member unique (partner, external_id),
    constraint membership_member_exists foreign key (member) references member (id) on delete cascade,
    constraint membership_partner_exists foreign key (partner) references partner (code),
    constraint membership_status_known check (status in ('APPLIED', 'UNDER_REVIEW', 'ACCEPTED', 'DECLINED',
        'SUSPENDED', 'WITHDRAWN', 'REMOVED', 'REPORTED'))
);
comment on column membership.discrepancies is
    'facts this partner states otherwise than the steward: {items: [{pointer, stated, recordedAt}]}';
create index membership_by_partner on membership (partner, status, member);
create index membership_by_status on membership (status, member);

create table person (
    id         uuid        not null,
    version    bigint      not null,
    membership uuid        not null,
    facts      jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint person_pk primary key (id),
    constraint person_membership_exists foreign key (membership) references membership (id) on delete cascade
);
comment on table person is
    'contacts, signatories and reviewers; everything else holds the id, so that blanking a row forgets a person';
create index person_by_membership on person (membership);
