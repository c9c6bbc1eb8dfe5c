-- Figures tell of nobody: they are for everybody on duty in the operation.
select identity.protect('digest.declaration', entered => 'operation_id');
select identity.protect('digest.edition', entered => 'operation_id');
