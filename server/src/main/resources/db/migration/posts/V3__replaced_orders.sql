-- An order may replace another of the same post and act, so that a revocation is brought forward or put off. Both stay.
alter table posts.post_order add column replaces text;
comment on column posts.post_order.replaces is 'Number of the order of the same post and act that this one takes the place of.';

-- Whoever asks it sees the orders of the posts that he or she may see, not those of its owner.
create view posts.order_in_force with (security_invoker = true) as
    select o.* from posts.post_order o
     where not exists (
           select 1 from posts.post_order r
            where r.post_id = o.post_id and r.act = o.act and r.replaces = o.number);
comment on view posts.order_in_force is 'Orders that none replaces: they alone say when a post is open.';
