-- The rows of one submission, in one transaction: an inventory, a target, an action, a changed account of advocacy, their
-- four revisions, the member, two verdicts and the row that makes a retry harmless.
\set n random(1, :members)
\set k random(1, 250000000000000)
begin;
insert into idempotency_key (caller, route, key, body_hash, status, headers, body, created_at)
values ('bench', 'POST /v1/members/submissions', gen_random_uuid()::text,
        decode(md5(:k::text) || md5(:k::text), 'hex'), 200, '{"Content-Type": "application/json"}',
        convert_to(repeat('{"kind": "inventory", "outcome": "CREATED"}', 30), 'UTF8'), now());
select id, facts from member
where id = ('01930001-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid for update;
insert into inventory (id, member, version, facts, created_at, updated_at)
values (gen_random_uuid(), ('01930001-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid, 1,
        ('{"year": {"year": 2024, "start": "2024-01-01", "end": "2024-12-31"}, "part": "p' || :k::text || '",
           "protocol": "GHGP_CORPORATE", "gwpSet": "AR5", "restatements": [],
           "totals": [{"scope": "SCOPE_1", "tonnesCo2e": 1200.5}, {"scope": "SCOPE_2_MARKET", "tonnesCo2e": 800}]}')::jsonb,
        now(), now());
insert into target (id, member, version, facts, created_at, updated_at)
values (gen_random_uuid(), ('01930001-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid, 1,
        '{"kind": "ABSOLUTE", "horizon": "INTERIM", "baseYear": {"year": 2019, "start": "2019-01-01",
          "end": "2019-12-31"}, "targetYear": {"year": 2030, "start": "2030-01-01", "end": "2030-12-31"},
          "reductionPercent": 50}', now(), now());
insert into action (id, member, version, facts, created_at, updated_at)
values (gen_random_uuid(), ('01930001-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid, 1,
        ('{"title": {"language": "en", "text": "Action ' || :k::text || '"}, "status": "IN_PROGRESS"}')::jsonb,
        now(), now());
update advocacy set version = version + 1, updated_at = now(),
       facts = jsonb_set(facts, '{current,lobbyingReportUrl}', to_jsonb('https://www.example.org/' || :k::text))
where member = ('01930001-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid;
insert into revision (kind, id, member, version, operation, actor, at, listed, partners, body_schema, body)
select kind, gen_random_uuid()::text, ('01930001-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid, 1,
       'CREATED', 'bench', now(), true, '{bench-companies}', 1,
       '{"id": "01930001-0000-7000-8000-000000000000", "version": 1, "facts": {"year": {"year": 2024,
          "start": "2024-01-01", "end": "2024-12-31"}, "protocol": "GHGP_CORPORATE", "restatements": [],
          "totals": [{"scope": "SCOPE_1", "tonnesCo2e": 1200.5}, {"scope": "SCOPE_2_MARKET", "tonnesCo2e": 800}]}}'
from unnest(array['inventory', 'target', 'action', 'advocacy']) as kind;
update member set facts_version = facts_version + 1
where id = ('01930001-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid;
insert into verdict (member, partner, status, criteria_version, as_of, facts_version, input_hash, evaluated_at)
select ('01930001-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid, partner, 'NEEDS_REVIEW', '3.0',
       current_date, 2, 'sha256:' || md5(:k::text) || md5(:k::text), now()
from unnest(array['', 'bench-companies']) as partner
on conflict on constraint verdict_pk do update
set status = excluded.status, facts_version = excluded.facts_version, input_hash = excluded.input_hash,
    evaluated_at = excluded.evaluated_at;
commit;
