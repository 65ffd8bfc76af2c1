-- One member, its revision and the row that makes a retry harmless, in one transaction.
\set n random(1, 250000000000000)
begin;
insert into idempotency_key (caller, route, key, body_hash, status, headers, body, created_at)
values ('bench', 'POST /v1/members', gen_random_uuid()::text, decode(md5(:n::text) || md5(:n::text), 'hex'), 201,
        '{"Content-Type": "application/json", "ETag": "\"0.0123456789abcdef\"",
          "Location": "/v1/members/01930001-0000-7000-8000-000000000000"}',
        convert_to('{"id": "01930001-0000-7000-8000-000000000000", "name": "Inserted Works ' || :n::text
            || '", "names": [{"language": "en", "name": "Inserted Works ' || :n::text || '"}], "actorType": "COMPANY"'
            || ', "country": "US", "industries": [{"scheme": "isic-rev4", "code": "C25"}]'
            || ', "size": {"employees": 420, "year": 2024}, "website": "https://www.example.org/inserted"'
            || ', "identifiers": [], "memberships": [], "relations": [], "assessable": true'
            || ', "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z"}', 'UTF8'), now());
insert into member (id, version, facts_version, facts, steward, listed, sort_name, search_text, created_at, updated_at)
values (('0193ffff-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid, 0, 0,
        ('{"name": "Inserted Works ' || :n::text || '", "names": [{"language": "en", "name": "Inserted Works '
            || :n::text || '"}], "actorType": "COMPANY", "country": "US",
            "industries": [{"scheme": "isic-rev4", "code": "C25"}], "size": {"employees": 420, "year": 2024},
            "website": "https://www.example.org/inserted", "identifiers": [], "relations": [],
            "assessable": true}')::jsonb,
        null, false, 'inserted works ' || :n::text, ' inserted works ' || :n::text || ' ', now(), now());
insert into revision (kind, id, member, version, operation, actor, at, listed, partners, body_schema, body)
values ('member', '0193ffff-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'),
        ('0193ffff-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid, 0, 'CREATED', 'bench', now(), false, '{}', 1,
        ('{"name": "Inserted Works ' || :n::text || '", "names": [{"language": "en", "name": "Inserted Works '
            || :n::text || '"}], "actorType": "COMPANY", "country": "US",
            "industries": [{"scheme": "isic-rev4", "code": "C25"}], "size": {"employees": 420, "year": 2024},
            "website": "https://www.example.org/inserted", "identifiers": [], "relations": [],
            "assessable": true}')::jsonb);
commit;
