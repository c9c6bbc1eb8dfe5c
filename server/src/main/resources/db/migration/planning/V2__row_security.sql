-- That there is a roster, for which days and how good, is for everybody on duty in the operation; who serves where is for who sees the post.
select identity.protect('planning.roster', entered => 'operation_id');
select identity.protect('planning.version', entered => 'operation_id');
select identity.protect('planning.pool', entered => 'operation_id');
select identity.protect('planning.working_duty', operation => 'operation_id', post => 'post_id');
select identity.protect('planning.published_duty', operation => 'operation_id', post => 'post_id');
select identity.protect_with('planning.absence', 'member_id', 'organisation.member');
-- A proposal names members of many units: it is for who sees the whole operation, or the unit that the roster is for.
alter table planning.repair enable row level security;
create policy scope on planning.repair
    using ((select current_setting('hucheng.scope', true) = 'all')
           or operation_id = any ((select nullif(current_setting('hucheng.operations', true), '')::int[])::int[])
           or roster_id in (select id from planning.roster
                             where unit_id = any ((select nullif(current_setting('hucheng.units', true), '')::int[])::int[])));
