select identity.protect('intake.journal', operation => 'operation_id', device => 'device_id');
select identity.protect('intake.refused', operation => 'operation_id', device => 'device_id');
select identity.protect_with('intake.device_mark', 'device_id', 'identity.device');
