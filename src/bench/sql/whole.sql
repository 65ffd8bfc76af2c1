-- One member with everything under it, as one JSON text.
\set n random(1, :members)
select to_json(shown)::text
from (select m.id, m.version, m.facts_version as "factsVersion", m.created_at as "createdAt",
             m.updated_at as "updatedAt", m.facts, m.steward, m.listed,
             (select coalesce(json_agg(json_build_object(
                         'id', s.id, 'version', s.version, 'createdAt', s.created_at, 'updatedAt', s.updated_at,
                         'partner', s.partner, 'externalId', s.external_id, 'facts', s.facts,
                         'discrepancies', s.discrepancies -> 'items') order by s.partner), '[]')
              from membership s where s.member = m.id) as memberships,
             (select json_build_object('status', v.status, 'criteriaVersion', v.criteria_version, 'asOf', v.as_of,
                         'factsVersion', v.facts_version, 'evaluatedAt', v.evaluated_at,
                         'open', exists (select from membership s join partner p on p.code = s.partner
                                         where s.member = m.id and s.status = 'ACCEPTED'
                                           and p.verdict_visibility = 'PUBLIC'))
              from verdict v where v.member = m.id and v.partner = '') as verdict,
             json_build_object('pledges', (select coalesce(json_agg(json_build_object('id', p.id, 'version', p.version,
                         'createdAt', p.created_at, 'updatedAt', p.updated_at, 'facts', p.facts) order by p.id), '[]')
                         from pledge p where p.member = m.id),
                 'targets', (select coalesce(json_agg(json_build_object('id', p.id, 'version', p.version,
                         'createdAt', p.created_at, 'updatedAt', p.updated_at, 'facts', p.facts) order by p.id), '[]')
                         from target p where p.member = m.id),
                 'inventories', (select coalesce(json_agg(json_build_object('id', p.id, 'version', p.version,
                         'createdAt', p.created_at, 'updatedAt', p.updated_at, 'facts', p.facts) order by p.id), '[]')
                         from inventory p where p.member = m.id),
                 'populations', (select coalesce(json_agg(json_build_object('id', p.id, 'version', p.version,
                         'createdAt', p.created_at, 'updatedAt', p.updated_at, 'facts', p.facts) order by p.id), '[]')
                         from population p where p.member = m.id),
                 'plan', (select coalesce(json_agg(json_build_object('id', p.id, 'version', p.version,
                         'createdAt', p.created_at, 'updatedAt', p.updated_at, 'facts', p.facts) order by p.id), '[]')
                         from plan p where p.member = m.id),
                 'actions', (select coalesce(json_agg(json_build_object('id', p.id, 'version', p.version,
                         'createdAt', p.created_at, 'updatedAt', p.updated_at, 'facts', p.facts) order by p.id), '[]')
                         from action p where p.member = m.id),
                 'advocacy', (select coalesce(json_agg(json_build_object('id', p.id, 'version', p.version,
                         'createdAt', p.created_at, 'updatedAt', p.updated_at, 'facts', p.facts) order by p.id), '[]')
                         from advocacy p where p.member = m.id),
                 'reports', (select coalesce(json_agg(json_build_object('id', p.id, 'version', p.version,
                         'createdAt', p.created_at, 'updatedAt', p.updated_at, 'facts', p.facts) order by p.id), '[]')
                         from report p where p.member = m.id)) as parts
      from member m
      where m.id = ('01930001-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid) shown;
