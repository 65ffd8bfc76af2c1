create table idempotency_key (
    caller     text        not null,
    route      text        not null,
    key        text        not null,
    body_hash  bytea       not null,
    status     integer,
    headers    jsonb,
    body       bytea,
    created_at timestamptz not null,
    constraint idempotency_key_pk primary key (caller, route, key)
);
comment on column idempotency_key.status is 'null only inside the transaction that has not answered yet';
create index idempotency_key_by_age on idempotency_key (created_at);
