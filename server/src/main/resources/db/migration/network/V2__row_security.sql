-- Roads are the ground of everybody's map.
select identity.protect('network.network', entered => 'operation_id');
