-- A unit sees the directives it was given and what became of them at the unit; whoever sees an operation sees all of its units.
select identity.protect('command.directive_unit', unit => 'unit_id');
select identity.protect('command.acknowledgement', unit => 'unit_id');
select identity.protect('command.done_report', unit => 'unit_id');
alter table command.directive enable row level security;
create policy scope on command.directive
    using ((select current_setting('hucheng.scope', true) = 'all')
           or operation_id = any ((select nullif(current_setting('hucheng.operations', true), '')::int[])::int[])
           or id in (select directive_id from command.directive_unit));

-- Who holds the command and what it is after is for everybody on duty in the operation.
select identity.protect('command.objective', entered => 'operation_id');
select identity.protect_with('command.objective_end', 'objective_id', 'command.objective');
select identity.protect('command.handover', entered => 'operation_id');
select identity.protect_with('command.handover_end', 'handover_id', 'command.handover');
select identity.protect('command.holder', entered => 'operation_id');

-- Of the log a unit sees what names it, one of its units or one of its posts.
alter table command.log_entry enable row level security;
create policy scope on command.log_entry
    using ((select current_setting('hucheng.scope', true) = 'all')
           or operation_id = any ((select nullif(current_setting('hucheng.operations', true), '')::int[])::int[])
           or operation_id = any ((select nullif(current_setting('hucheng.entered', true), '')::int[])::int[])
              and (details ->> 'unit' in (select code from organisation.unit)
                   or details -> 'units' ?| array(select code from organisation.unit)
                   or kind in ('post-opened', 'post-revoked') and subject in (select code from posts.post)));
