-- The first month a unit above cells received a share for: from it on the unit itself owes one to its own superior.
create index remittance_received on dues.remittance (to_unit_id, month);
