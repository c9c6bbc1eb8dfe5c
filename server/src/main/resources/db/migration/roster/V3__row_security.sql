select identity.protect('roster.attendance', operation => 'operation_id', post => 'post_id');
select identity.protect('roster.person_shift', operation => 'operation_id', post => 'post_id');
select identity.protect('roster.daily', operation => 'operation_id', post => 'post_id');
select identity.protect('roster.call_in', operation => 'operation_id', post => 'post_id');
