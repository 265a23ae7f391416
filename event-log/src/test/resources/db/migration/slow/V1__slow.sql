-- Takes longer than the transaction and socket timeouts of the test's pool
CREATE TABLE slow.seen AS SELECT current_setting('transaction_timeout') AS transaction_timeout;
SELECT pg_sleep(3);
