create table judgement (
    id         uuid        not null,
    member     uuid        not null,
    version    bigint      not null,
    facts      jsonb       not null,
    partner    text        generated always as (facts ->> 'partner') stored,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint judgement_pk primary key (id),
    constraint judgement_member_exists foreign key (member) references member (id) on delete cascade,
    constraint judgement_partner_exists foreign key (partner) references partner (code)
);
create index judgement_by_member on judgement (member, id);

create table extension (
    id         uuid        not null,
    member     uuid        not null,
    version    bigint      not null,
    facts      jsonb       not null,
    partner    text        generated always as (facts ->> 'partner') stored,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint extension_pk primary key (id),
    constraint extension_member_exists foreign key (member) references member (id) on delete cascade,
    constraint extension_partner_exists foreign key (partner) references partner (code)
);
create index extension_by_member on extension (member, id);
