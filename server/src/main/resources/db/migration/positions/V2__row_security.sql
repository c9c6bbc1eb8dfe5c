-- A row names its carrier, not a unit: it is read for all at once, and who may see whom is decided where it is shown.
select identity.protect('positions.latest', operation => 'operation_id');
