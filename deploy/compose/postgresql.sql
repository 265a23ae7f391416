-- Runs once, on an empty volume. Each role owns one database and nothing else, except that of the access log.
\set application `cat /run/secrets/postgresql-application`
\set access `cat /run/secrets/postgresql-access`
\set keys `cat /run/secrets/postgresql-keys`
\set keycloak `cat /run/secrets/postgresql-keycloak`

-- The event log, figures and deadlines
CREATE ROLE artist_agent LOGIN PASSWORD :'application';
CREATE DATABASE artist_agent OWNER artist_agent;

-- The access log in that database: the application may add to it, but not change it
CREATE ROLE artist_agent_access LOGIN PASSWORD :'access';
GRANT CREATE ON DATABASE artist_agent TO artist_agent_access;

-- The keys of persons, separate so that a leak of the log does not leak its keys
CREATE ROLE artist_agent_keys LOGIN PASSWORD :'keys';
CREATE DATABASE artist_agent_keys OWNER artist_agent_keys;

-- User accounts
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak';
CREATE DATABASE keycloak OWNER keycloak;
