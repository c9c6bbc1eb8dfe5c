-- Everybody adds to the trail. It is read by whoever sees a whole operation, with what concerns the platform itself.
alter table audit.entry enable row level security;
create policy added on audit.entry for insert with check (true);
create policy scope on audit.entry for select
    using ((select current_setting('hucheng.scope', true) = 'all')
           or operation_id = any ((select nullif(current_setting('hucheng.operations', true), '')::int[])::int[])
           or operation_id is null and (select current_setting('hucheng.operations', true) <> ''));
alter table audit.link enable row level security;
create policy scope on audit.link
    using ((select current_setting('hucheng.scope', true) = 'all')
           or chain = any ((select nullif(current_setting('hucheng.operations', true), '')::int[])::int[]));
