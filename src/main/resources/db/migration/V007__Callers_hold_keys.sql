create table api_key (
    id           uuid        not null,
    version      bigint      not null,
    prefix       text        not null,
    secret_hash  bytea       not null,
    name         text        not null,
    sort_name    text collate "C" not null,
    role         text        not null,
    partner      text,
    member       uuid,
    scopes       text[]      not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    created_by   text        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint api_key_pk primary key (id),
    constraint api_key_prefix_is_unique unique (prefix),
    constraint api_key_partner_exists foreign key (partner) references partner (code),
    constraint api_key_member_exists foreign key (member) references member (id) on delete cascade,
    constraint api_key_role_known check (role in ('CAMPAIGN_ADMIN', 'REVIEWER', 'PARTNER_ADMIN',
        'PARTNER_INTEGRATOR', 'MEMBER_REPORTER')),
    constraint api_key_has_its_tenant check (case
        when role in ('PARTNER_ADMIN', 'PARTNER_INTEGRATOR') then partner is not null and member is null
        when role = 'MEMBER_REPORTER' then member is not null
        else partner is null and member is null end)
);
create index api_key_by_name on api_key (sort_name, id);
create index api_key_by_update on api_key (updated_at, id);
create index api_key_by_partner on api_key (partner, id);
create index api_key_by_member on api_key (member);
comment on column api_key.partner is
    'the partner its holder acts for; of a reporter''s key the partner that gave it, which it reaches no further than';
