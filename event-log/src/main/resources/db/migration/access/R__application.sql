-- What the application may do in this schema: add accesses, without a say in their number, their id and the time of their recording, and
-- read them. A process that connects as another role repeats this for that role.
GRANT USAGE ON SCHEMA access TO "${application}";
GRANT SELECT ON ALL TABLES IN SCHEMA access TO "${application}";
GRANT SELECT ON ALL SEQUENCES IN SCHEMA access TO "${application}";
GRANT INSERT (happened_at, actor, role, purpose, action, resource, subjects, fields, count, outcome, trace_id,
    source_id)
    ON access.entry TO "${application}";
GRANT INSERT, UPDATE, DELETE ON access.setting TO "${application}";
