select identity.protect_with('duties.link', 'member_id', 'organisation.member');
select identity.protect('duties.swap', operation => 'operation_id', post => 'post_id');
