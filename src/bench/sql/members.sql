-- Makes :members members with everything under them, verdicts and revisions, by sets and always the same.
-- Types follow the campaign's published counts of January 2023 (11,309 members; small and medium enterprises as in July
-- 2023, 8,821 of 9,759 companies); countries follow the members of the Net Zero Tracker's snapshot of December 2022.
-- Nobody is real: names are drawn from lists of words.
\set ON_ERROR_STOP on
set synchronous_commit = off;
set jit = off;

create schema bench;

create function bench.id(kind text, n bigint) returns uuid language sql immutable
    return ('0193' || kind || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

create function bench.year(label integer) returns jsonb language sql immutable
    return jsonb_build_object('year', label, 'start', label || '-01-01', 'end', label || '-12-31');

create function bench.coverage() returns jsonb language sql immutable
    return '[{"scope": "SCOPE_1", "coverage": "FULL", "percent": 100},
             {"scope": "SCOPE_2", "coverage": "FULL", "percent": 100},
             {"scope": "SCOPE_3", "coverage": "PARTIAL", "percent": 67}]'::jsonb;

-- A territory's inventory by lines of the GPC, reporting level BASIC: seven eighths of its base emissions, most of them
-- scope 1; what landfills and wastewater emit is stated in tonnes of methane.
create function bench.lines(tonnes bigint) returns jsonb language sql immutable
    return (select jsonb_agg(jsonb_build_object('reference', reference, 'scope', scope, 'gas', gas,
                       'quantityTonnes', round(tonnes * permille / case gas when 'CH4' then 28000.0 else 1000 end, 3))
                       order by place)
            from unnest(
                array['I.1.1', 'I.1.2', 'I.2.1', 'I.2.2', 'I.3.1', 'I.3.2', 'I.4.1', 'I.4.2', 'I.5.1', 'I.5.2', 'I.8.1',
                      'II.1.1', 'II.1.2', 'II.2.1', 'II.2.2', 'II.5.1', 'III.1.1', 'III.1.2', 'III.2.1', 'III.4.1'],
                array['SCOPE_1', 'SCOPE_2_LOCATION', 'SCOPE_1', 'SCOPE_2_LOCATION', 'SCOPE_1', 'SCOPE_2_LOCATION',
                      'SCOPE_1', 'SCOPE_2_LOCATION', 'SCOPE_1', 'SCOPE_2_LOCATION', 'SCOPE_1', 'SCOPE_1',
                      'SCOPE_2_LOCATION', 'SCOPE_1', 'SCOPE_2_LOCATION', 'SCOPE_1', 'SCOPE_1', 'SCOPE_3', 'SCOPE_1',
                      'SCOPE_1'],
                array['CO2E', 'CO2E', 'CO2E', 'CO2E', 'CO2E', 'CO2E', 'CO2E', 'CO2E', 'CO2E', 'CO2E', 'CO2E', 'CO2E',
                      'CO2E', 'CO2E', 'CO2E', 'CO2E', 'CH4', 'CO2E', 'CO2E', 'CH4'],
                array[140, 90, 80, 110, 60, 50, 10, 5, 10, 5, 5, 200, 5, 10, 10, 15, 40, 15, 5, 10])
                with ordinality as line (reference, scope, gas, permille, place));

create table bench.words (place integer, first text, second text);
insert into bench.words
select row_number() over (), first, second
from unnest(
    array['Amber', 'Birch', 'Cedar', 'Delta', 'Eastern', 'Fjord', 'Granite', 'Harbour', 'Indigo', 'Juniper', 'Kestrel',
          'Linden', 'Meadow', 'Northern', 'Orchard', 'Prairie', 'Quarry', 'River', 'Summit', 'Timber', 'Upland',
          'Valley', 'Western', 'Yarrow', 'Zephyr', 'Coastal', 'Central', 'Bright', 'Silver', 'Golden', 'Älv', 'Éclat'],
    array['Foods', 'Textiles', 'Logistics', 'Energy', 'Software', 'Printing', 'Packaging', 'Furniture', 'Consulting',
          'Farms', 'Brewing', 'Ceramics', 'Mobility', 'Optics', 'Paper', 'Steel', 'Timberworks', 'Design', 'Media',
          'Tools', 'Water', 'Machines', 'Retail', 'Shipping', 'Dairy', 'Glass', 'Robotics', 'Clinics', 'Bakery',
          'Garments', 'Studio', 'Motors'])
    as words (first, second);

create table bench.types (actor_type text, members integer, partner text, suffix text);
insert into bench.types values
    ('SME', 7508, 'bench-small-enterprises', ' Ltd'), ('COMPANY', 799, 'bench-companies', ' plc'),
    ('CITY', 1136, 'bench-cities', ' City'), ('EDUCATIONAL_INSTITUTION', 1125, 'bench-universities', ' University'),
    ('FINANCIAL_INSTITUTION', 595, 'bench-finance', ' Bank'),
    ('HEALTHCARE_INSTITUTION', 65, 'bench-health', ' Hospital'), ('REGION', 52, 'bench-regions', ' Region'),
    ('OTHER', 29, 'bench-others', ' Foundation');

create table bench.countries (country text, members integer);
insert into bench.countries values
    ('US', 163), ('GB', 58), ('JP', 42), ('FR', 40), ('DE', 28), ('BR', 26), ('IN', 26), ('ES', 22), ('CA', 20),
    ('SE', 20), ('AU', 19), ('KR', 18), ('CH', 16), ('IT', 12), ('MX', 12), ('CN', 11), ('NL', 10), ('DK', 8),
    ('AR', 7), ('TW', 7), ('IE', 6), ('ZA', 6), ('CO', 5), ('HK', 5), ('FI', 4), ('NO', 4), ('TR', 4), ('AE', 3),
    ('ID', 3), ('MY', 3), ('PL', 3), ('AT', 2), ('EC', 2), ('IL', 2), ('KE', 2), ('SG', 2), ('VN', 2), ('BD', 1), ('BO', 1),
    ('CD', 1), ('CI', 1), ('CL', 1), ('CY', 1), ('CZ', 1), ('EG', 1), ('ET', 1), ('GH', 1), ('GR', 1), ('HU', 1),
    ('IR', 1), ('JO', 1), ('LU', 1), ('MA', 1), ('NG', 1), ('NZ', 1), ('PK', 1), ('PT', 1), ('RU', 1), ('RW', 1),
    ('SA', 1), ('SL', 1), ('SN', 1), ('TH', 1), ('TZ', 1), ('UG', 1), ('UY', 1), ('ZM', 1);

insert into partner (code, version, facts, sort_name, created_at, updated_at)
select partner, 0,
       jsonb_build_object('code', partner, 'name', initcap(replace(partner, '-', ' ')), 'names', '[]'::jsonb,
           'actorTypes', jsonb_build_array(actor_type), 'attributing', true,
           'statuses', '[{"status": "APPROVED", "since": "2020-06-05"}]'::jsonb,
           'verdictVisibility', 'PRIVATE', 'timeZone', 'UTC'),
       replace(partner, '-', ' '), now(), now()
from bench.types;

create function bench.draw(n bigint, what integer, choices integer) returns integer language sql immutable
    return 1 + (hashint8extended(n, what) & 9223372036854775807) % choices;

create unlogged table bench.drawn as
with types as (
    select array_agg(actor_type order by actor_type, step) as actor_types,
           array_agg(partner order by actor_type, step) as partners,
           array_agg(suffix order by actor_type, step) as suffixes
    from bench.types, generate_series(1, members) as step
), countries as (
    select array_agg(country order by country, step) as countries
    from bench.countries, generate_series(1, members) as step
), words as (
    select array_agg(first order by place) as firsts, array_agg(second order by place) as seconds from bench.words
)
select n,
       bench.id('0001', n) as id,
       actor_types[bench.draw(n, 1, 11309)] as actor_type,
       partners[bench.draw(n, 1, 11309)] as partner,
       countries[bench.draw(n, 2, 653)] as country,
       firsts[bench.draw(n, 3, 32)] || ' ' || seconds[bench.draw(n, 4, 32)] || ' ' || n
           || suffixes[bench.draw(n, 1, 11309)] as name,
       2029 + bench.draw(n, 5, 22) as net_zero_year,
       2014 + bench.draw(n, 6, 6) as base_year,
       1000 + bench.draw(n, 7, 5000000) as base_tonnes,
       date '2020-06-05' + bench.draw(n, 8, 2000) as joined_on,
       timestamptz '2026-01-01 00:00:00+00' + n * interval '1 millisecond' as recorded_at
from generate_series(1, :members) as n, types, countries, words;

-- Rows first, then what is checked and found by them: many times faster than both at once.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';
create table bench.indexes as
select indexname, indexdef from pg_indexes
where schemaname = 'public'
  and tablename in ('member', 'member_identifier', 'membership', 'pledge', 'target', 'inventory', 'population', 'plan',
                    'action', 'advocacy', 'report', 'verdict', 'revision')
  and not exists (select from pg_constraint where conname = indexname);
select format('drop index %I', indexname) from bench.indexes \gexec

insert into member (id, version, facts_version, facts, steward, listed, sort_name, search_text, net_zero_year,
                    created_at, updated_at)
select id, 0, 1,
       jsonb_build_object('name', name, 'names', jsonb_build_array(jsonb_build_object('language', 'en', 'name', name)),
           'actorType', actor_type, 'country', country,
           'industries', jsonb_build_array(jsonb_build_object('scheme', 'isic-rev4',
               'code', chr(64 + bench.draw(n, 9, 21)) || lpad(bench.draw(n, 10, 99)::text, 2, '0'))),
           'size', jsonb_build_object('employees', bench.draw(n, 11, 500), 'year', 2024),
           'website', 'https://www.example.org/' || n,
           'identifiers', jsonb_build_array(jsonb_build_object('scheme', 'gcap', 'value', 'G' || n)),
           'relations', '[]'::jsonb,
           'provenance', jsonb_build_object('origin', 'PARTNER', 'providedBy', partner),
           'assessable', true),
       partner, true, lower(name), ' ' || lower(name) || ' ', net_zero_year, recorded_at, recorded_at
from bench.drawn order by n;

insert into member_identifier (scheme, value, member) select 'gcap', 'G' || n, id from bench.drawn order by n;

insert into membership (id, member, partner, version, external_id, facts, discrepancies, created_at, updated_at)
select bench.id('0002', n), id, partner, 0, 'X-' || n,
       jsonb_build_object('partner', partner, 'status', case when bench.draw(n, 12, 100) <= 94 then 'ACCEPTED'
               when bench.draw(n, 12, 100) <= 97 then 'SUSPENDED' else 'WITHDRAWN' end,
           'joinedOn', joined_on, 'joinedOnPrecision', 'DAY', 'recordKeeping', 'REGISTRY',
           'transitions', jsonb_build_array(jsonb_build_object('to', 'ACCEPTED', 'reason', 'CRITERIA_MET',
               'effectiveOn', joined_on, 'actor', 'bench', 'recordedAt', to_char(recorded_at at time zone 'UTC',
               'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))),
       '{"items": []}', recorded_at, recorded_at
from bench.drawn order by n;

insert into pledge (id, member, version, facts, current, created_at, updated_at)
select bench.id('0003', n), id, 0,
       jsonb_build_object('partner', partner,
           'statement', jsonb_build_object('language', 'en', 'text',
               'We will reach net zero greenhouse gas emissions by ' || net_zero_year || ' at the latest.'),
           'signedOn', joined_on, 'signatoryRole', 'CHIEF_EXECUTIVE_OFFICER', 'claim', 'NET_ZERO',
           'gases', 'ALL_GREENHOUSE_GASES', 'netZeroYear', bench.year(net_zero_year),
           'creditPolicy', jsonb_build_object('use', 'RESIDUAL_ONLY', 'conditions', '[]'::jsonb),
           'publicUrl', 'https://www.example.org/' || n || '/pledge'),
       true, recorded_at, recorded_at
from bench.drawn order by n;

insert into target (id, member, version, facts, created_at, updated_at)
select bench.id('0004', n), id, 0,
       jsonb_build_object('kind', 'ABSOLUTE', 'horizon', 'INTERIM', 'status', 'IN_STRATEGY',
           'baseYear', bench.year(base_year), 'baseTonnesCo2e', base_tonnes, 'targetYear', bench.year(2030),
           'reductionPercent', 50, 'targetTonnesCo2e', base_tonnes / 2, 'coverage', bench.coverage(),
           'gases', 'ALL_GREENHOUSE_GASES', 'method', 'SBTI', 'protocol', 'GHGP_CORPORATE', 'creditsCount', false,
           'adoptedOn', joined_on, 'publicUrl', 'https://www.example.org/' || n || '/target'),
       recorded_at, recorded_at
from bench.drawn order by n;

insert into target (id, member, version, facts, created_at, updated_at)
select bench.id('0005', n), id, 0,
       jsonb_build_object('kind', 'NET_ZERO', 'horizon', 'LONG_TERM', 'status', 'DECLARED',
           'baseYear', bench.year(base_year), 'baseTonnesCo2e', base_tonnes, 'targetYear', bench.year(net_zero_year),
           'reductionPercent', 90, 'coverage', bench.coverage(), 'gases', 'ALL_GREENHOUSE_GASES',
           'creditsCount', false, 'residualPercent', 10, 'adoptedOn', joined_on,
           'publicUrl', 'https://www.example.org/' || n || '/target'),
       recorded_at, recorded_at
from bench.drawn order by n;

insert into inventory (id, member, version, facts, created_at, updated_at)
select bench.id('0006', n), id, 0,
       case when actor_type in ('CITY', 'REGION')
           then jsonb_build_object('year', bench.year(2024), 'protocol', 'GPC_BASIC', 'gwpSet', 'AR5',
               'lines', bench.lines(base_tonnes),
               'publicUrl', 'https://www.example.org/' || n || '/inventory', 'restatements', '[]'::jsonb)
           else jsonb_build_object('year', bench.year(2024), 'protocol', 'GHGP_CORPORATE', 'gwpSet', 'AR5', 'totals',
               jsonb_build_array(jsonb_build_object('scope', 'SCOPE_1', 'tonnesCo2e', base_tonnes / 4),
                   jsonb_build_object('scope', 'SCOPE_2_MARKET', 'tonnesCo2e', base_tonnes / 8),
                   jsonb_build_object('scope', 'SCOPE_3', 'tonnesCo2e', base_tonnes / 2)),
               'publicUrl', 'https://www.example.org/' || n || '/inventory', 'restatements', '[]'::jsonb)
       end,
       recorded_at, recorded_at
from bench.drawn order by n;

-- The two years before, of territories and in totals alone: what a projection needs besides.
insert into inventory (id, member, version, facts, created_at, updated_at)
select bench.id(kind, n), id, 0,
       jsonb_build_object('year', bench.year(label), 'protocol', 'GPC_BASIC', 'gwpSet', 'AR5', 'totals',
           jsonb_build_array(
               jsonb_build_object('scope', 'SCOPE_1', 'tonnesCo2e', round(base_tonnes * (0.585 + later), 3)),
               jsonb_build_object('scope', 'SCOPE_2_LOCATION', 'tonnesCo2e', round(base_tonnes * (0.275 + later), 3)),
               jsonb_build_object('scope', 'SCOPE_3', 'tonnesCo2e', round(base_tonnes * 0.015, 3))),
           'publicUrl', 'https://www.example.org/' || n || '/inventory', 'restatements', '[]'::jsonb),
       recorded_at, recorded_at
from bench.drawn, (values ('000b', 2022, 0.04), ('000c', 2023, 0.02)) as earlier (kind, label, later)
where actor_type in ('CITY', 'REGION')
order by n, label;

insert into population (id, member, version, facts, created_at, updated_at)
select bench.id(kind, n), id, 0,
       jsonb_build_object('year', label, 'status', status, 'inhabitants', (1 + base_tonnes / 5) * percent / 100,
           'source', 'Example statistics office'),
       recorded_at, recorded_at
from bench.drawn, (values ('000d', 2024, 'ACTUAL', 100), ('000e', 2030, 'PROJECTED', 104))
    as figure (kind, label, status, percent)
where actor_type in ('CITY', 'REGION')
order by n, label;

insert into plan (id, member, version, facts, created_at, updated_at)
select bench.id('0007', n), id, 0,
       jsonb_build_object('current', jsonb_build_object('publishedOn', joined_on,
           'url', 'https://www.example.org/' || n || '/plan', 'sections', '["PLEDGE", "PROCEED"]'::jsonb,
           'horizons', '["NEXT_TWELVE_MONTHS", "BY_2030"]'::jsonb), 'earlier', '[]'::jsonb),
       recorded_at, recorded_at
from bench.drawn order by n;

insert into action (id, member, version, facts, created_at, updated_at)
select bench.id('0008', n), id, 0,
       jsonb_build_object('title', jsonb_build_object('language', 'en', 'text', 'Renewable power for every site'),
           'sector', 'energy', 'status', 'IN_PROGRESS', 'startsOn', joined_on, 'owner', 'Facilities',
           'expectedTonnesCo2e', base_tonnes / 10),
       recorded_at, recorded_at
from bench.drawn order by n;

insert into advocacy (id, member, version, facts, created_at, updated_at)
select bench.id('0009', n), id, 0,
       jsonb_build_object('current', jsonb_build_object('statementUrl', 'https://www.example.org/' || n || '/policy',
           'publishedOn', joined_on, 'associations', '[]'::jsonb, 'engagements', '[]'::jsonb), 'earlier', '[]'::jsonb),
       recorded_at, recorded_at
from bench.drawn order by n;

insert into report (id, member, version, facts, created_at, updated_at)
select bench.id('000a', n), id, 0,
       jsonb_build_object('current', jsonb_build_object('year', bench.year(2024),
           'reviews', jsonb_build_array(jsonb_build_object('partner', partner, 'status', 'PUBLISHED',
               'transitions', '[]'::jsonb)),
           'publishedOn', '2025-06-30', 'publicUrl', 'https://www.example.org/' || n || '/report',
           'platform', 'Example platform', 'inventoryYear', 2024, 'targetProgress', '[]'::jsonb,
           'actionsTaken', '[]'::jsonb), 'earlier', '[]'::jsonb),
       recorded_at, recorded_at
from bench.drawn order by n;

insert into verdict (member, partner, status, criteria_version, as_of, facts_version, input_hash, evaluated_at)
select id, '', (array['COMPLIANT', 'WITHIN_TIME', 'NEEDS_REVIEW', 'NON_COMPLIANT'])[bench.draw(n, 13, 4)], '3.0',
       date '2026-11-21', 1, 'sha256:' || md5(n::text) || md5(name), recorded_at
from bench.drawn order by n;

insert into revision (kind, id, member, partner, version, operation, actor, at, listed, partners, body_schema, body)
select 'member', d.id::text, d.id, d.partner, 0, 'CREATED', 'bench', d.recorded_at, true, array[d.partner], 1, m.facts
from bench.drawn d join member m on m.id = d.id order by d.n;

drop table bench.drawn;
select indexdef from bench.indexes \gexec
analyze;
