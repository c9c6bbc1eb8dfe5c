-- Areas that were drawn on the desk's map: one clean ring each, in WGS-84.
create table network.area (
    id           int generated always as identity constraint area_id primary key,
    operation_id int         not null,
    name         text        not null,
    outline      jsonb       not null,
    drawn_by     text        not null,
    drawn_at     timestamptz not null default clock_timestamp(),
    constraint area_name unique (operation_id, name)
);
comment on column network.area.outline is 'GeoJSON Polygon with one ring.';
comment on column network.area.drawn_by is 'Who drew it, or changed it last.';

-- Which drawn area the posts are to close, if it is one; shape and name of the moment it was chosen stay with the network.
alter table network.network add column area_id int;

-- Drawn areas are the ground of everybody's map, like roads.
select identity.protect('network.area', entered => 'operation_id');
