select identity.protect('organisation.unit', operation => 'operation_id', unit => 'id');
select identity.protect('organisation.division', operation => 'operation_id', unit => 'unit_id');
select identity.protect('organisation.member', operation => 'operation_id', unit => 'unit_id');
select identity.protect('organisation.team', operation => 'operation_id', unit => 'unit_id');
select identity.protect_with('organisation.team_member', 'team_id', 'organisation.team');
select identity.protect('organisation.group_member', operation => 'operation_id');
