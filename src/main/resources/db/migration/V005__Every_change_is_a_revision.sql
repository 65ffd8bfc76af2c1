-- The feed's order is (epoch, transaction, sequence), and it ends below the oldest transaction still running: a number
-- drawn from a sequence may become visible after a higher one, a transaction below that horizon cannot.
create table revision (
    sequence    bigint      generated always as identity,
    epoch       integer     not null default 1,
    transaction xid8        not null default pg_current_xact_id(),
    kind        text        not null,
    id          text        not null,
    member      uuid,
    partner     text,
    version     bigint      not null,
    operation   text        not null,
    actor       text        not null,
    at          timestamptz not null,
    listed      boolean     not null,
    partners    text[]      not null,
    steward     text,
    repeated    boolean     not null default false,
    body_schema integer     not null,
    body        jsonb,
    constraint revision_pk primary key (sequence),
    constraint revision_operation_known check (operation in ('CREATED', 'UPDATED', 'DELETED')),
    constraint revision_deletion_has_no_body check ((operation = 'DELETED') = (body is null))
);
comment on column revision.epoch is
    'raised by changing this default when a restored database starts its transaction numbers anew';
comment on column revision.listed is 'whether any holder of a key may see this change';
comment on column revision.partners is 'partners whose staff may see this change even when it is not listed';
comment on column revision.steward is 'who kept the shared facts of the member it is about, after this change';
comment on column revision.repeated is
    'tells a version again to those who may see it only now: part of the feed, but nothing that happened';
create unique index revision_in_feed_order on revision (epoch, transaction, sequence);
create index revision_of_resource on revision (kind, id, sequence);
create index revision_of_member on revision (member, sequence);
