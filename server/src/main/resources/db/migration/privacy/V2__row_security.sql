select identity.protect('privacy.destruction', operation => 'operation_id');
