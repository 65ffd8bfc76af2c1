-- The page of 50 that the service reads: members of one country by name, with memberships and verdict, as JSON.
\set n random(1, :countries)
select (select coalesce((select epoch || '.' || transaction::text || '.' || sequence from revision
                         where transaction < pg_snapshot_xmin(pg_current_snapshot())
                         order by epoch desc, transaction desc, sequence desc limit 1), '0')
               || '.' || (select count(*) from revision
                          where epoch = (select max(epoch) from revision)
                            and transaction >= pg_snapshot_xmin(pg_current_snapshot()))),
       coalesce((select json_agg(json_build_object('key', page.key, 'id', page.id, 'item', to_json(shown))
                                 order by page.place)::text
                 from (select m.id, m.sort_name::text as key, row_number() over () as place
                       from (select m.* from member m
                             where m.country = (array[@countries@])[:n]
                             order by m.sort_name, m.id limit 51) m) page
                 join lateral (
                     select m.id, m.version, m.facts_version as "factsVersion", m.created_at as "createdAt",
                            m.updated_at as "updatedAt", m.facts, m.steward, m.listed,
                            (select coalesce(json_agg(json_build_object(
                                        'id', s.id, 'version', s.version, 'createdAt', s.created_at,
                                        'updatedAt', s.updated_at, 'partner', s.partner, 'externalId', s.external_id,
                                        'facts', s.facts, 'discrepancies', s.discrepancies -> 'items')
                                        order by s.partner), '[]')
                             from membership s where s.member = m.id) as memberships,
                            (select json_build_object('status', v.status, 'criteriaVersion', v.criteria_version,
                                        'asOf', v.as_of, 'factsVersion', v.facts_version,
                                        'evaluatedAt', v.evaluated_at,
                                        'open', exists (select from membership s join partner p on p.code = s.partner
                                                        where s.member = m.id and s.status = 'ACCEPTED'
                                                          and p.verdict_visibility = 'PUBLIC'))
                             from verdict v where v.member = m.id and v.partner = '') as verdict
                     from member m where m.id = page.id) shown on true), '[]');
