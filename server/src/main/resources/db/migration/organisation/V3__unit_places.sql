-- Where a unit is at home, as far as it is known.
alter table organisation.unit
    add column lon double precision constraint unit_lon check (lon between -180 and 180),
    add column lat double precision constraint unit_lat check (lat between -90 and 90),
    add constraint unit_place check ((lon is null) = (lat is null));
