select identity.protect('inspection.vehicle', operation => 'operation_id', post => 'post_id');
select identity.protect('inspection.person', operation => 'operation_id', post => 'post_id');
select identity.protect('inspection.tally', operation => 'operation_id', post => 'post_id');
select identity.protect('inspection.second_measurement', operation => 'operation_id', post => 'post_id');
select identity.protect('inspection.hourly', operation => 'operation_id', post => 'post_id');
select identity.protect('inspection.daily', operation => 'operation_id', post => 'post_id');
