create table job (
    id           uuid        not null,
    kind         text        not null,
    subject      text        not null,
    state        text        not null,
    position     text        not null,
    attempt      integer     not null,
    run_after    timestamptz not null,
    leased_until timestamptz,
    error        text,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint job_pk primary key (id),
    constraint job_is_asked_for_once unique (kind, subject),
    constraint job_state_known check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    constraint job_is_leased_while_it_runs check ((state = 'RUNNING') = (leased_until is not null))
);
comment on column job.position is 'how far it has come; committed together with the work up to there';
comment on column job.attempt is 'rises with every claim, so that a node whose lease ran out can commit no more steps';
create index job_to_run on job (run_after, id) where state in ('QUEUED', 'RUNNING');
