select identity.protect('posts.post', operation => 'operation_id', unit => 'unit_id');
select identity.protect_with('posts.post_order', 'post_id', 'posts.post');
select identity.protect_with('posts.demand', 'post_id', 'posts.post');
