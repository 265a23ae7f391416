-- Runs once, on an empty volume. Each role owns one database and nothing else.
\set application `cat /run/secrets/postgresql-application`
\set keys `cat /run/secrets/postgresql-keys`
\set keycloak `cat /run/secrets/postgresql-keycloak`

-- The event log, figures and deadlines
CREATE ROLE artist_agent LOGIN PASSWORD :'application';
CREATE DATABASE artist_agent OWNER artist_agent;

-- The keys of persons, separate so that a leak of the log does not leak its keys
CREATE ROLE artist_agent_keys LOGIN PASSWORD :'keys';
CREATE DATABASE artist_agent_keys OWNER artist_agent_keys;

-- User accounts
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak';
CREATE DATABASE keycloak OWNER keycloak;
