-- Takes longer than the transaction timeout and the socket timeout of the connection pool in the test.
CREATE TABLE slow.seen AS SELECT current_setting('transaction_timeout') AS transaction_timeout;
SELECT pg_sleep(3);
