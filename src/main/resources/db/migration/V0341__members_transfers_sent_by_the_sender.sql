-- Only who keeps the sending cell writes a transfer, or the receiver one of somebody from outside the program; and one
-- that was sent cannot be turned into another. Before, SQL in the program's role that knew a foreign member's id could
-- have written a transfer to its own cell and taken the member over.
drop policy scope on members.transfer;
create policy seen on members.transfer for select using (
    from_path >= (select access.scope()) and from_path < (select access.scope_end())
    or sent_on is not null and to_path >= (select access.scope()) and to_path < (select access.scope_end()));
create policy sent on members.transfer for insert with check (
    from_path >= (select access.scope()) and from_path < (select access.scope_end())
    or kind = 'IN' and to_path >= (select access.scope()) and to_path < (select access.scope_end()));
create policy answered on members.transfer for update using (
    from_path >= (select access.scope()) and from_path < (select access.scope_end())
    or sent_on is not null and to_path >= (select access.scope()) and to_path < (select access.scope_end()));
revoke update on members.transfer from "${app}";
grant update (state, sent_on, hand_in_by, complete_by, letter, document_id, dues_until, answer, ended_on, version)
    on members.transfer to "${app}";
