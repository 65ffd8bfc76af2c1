-- A partner's view turns when the day begins where that partner is: what was reached so far was reached by UTC.
alter table verdict
    add column next_change_at   timestamptz,
    add column criteria_edition text;
update verdict set next_change_at = next_change_on::timestamp at time zone 'UTC' where next_change_on is not null;
comment on column verdict.next_change_on is 'the first day, where the view is, on which time alone may change a finding';
comment on column verdict.next_change_at is 'the moment that day begins there';
comment on column verdict.criteria_edition is
    'digest of the release and the criteria it was reached by; null before there was one. A verdict that a whole run of '
    'another edition found unchanged is not written anew: the run itself says so';
drop index verdict_by_deadline;
create index verdict_by_moment on verdict (next_change_at) where next_change_at is not null;

alter table job
    add column parameters          jsonb  not null default '{}',
    add column done                bigint not null default 0,
    add column changed             bigint not null default 0,
    add column total               bigint,
    add column began_at            timestamptz,
    add column worked_milliseconds bigint not null default 0,
    add constraint job_counts_what_there_is check (done >= 0 and changed >= 0 and total >= 0
        and worked_milliseconds >= 0);
comment on column job.parameters is 'what was asked for, in the words of its kind';
comment on column job.done is 'how many things the steps so far have dealt with, and in changed, how many they wrote';
comment on column job.total is 'how many there were when it began; null before';
comment on column job.worked_milliseconds is 'for how long its steps have been at work, without the pauses between';
create index job_by_kind on job (kind, id);
-- What was asked for before there were parameters was every member, because of a release; what has not ended begins anew.
update job set parameters = '{"scope": "ALL", "reason": "RELEASE"}',
               position = case when state in ('QUEUED', 'RUNNING') then '' else position end
where kind = 'reassessment';
